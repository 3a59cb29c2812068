import { type Guide, urlFor } from "./guide.ts";

export const uptimeKuma: Guide = {
  id: "uptime-kuma",
  title: "Uptime Kuma",
  sender: "Uptime Kuma",
  steps: [
    "Open **Settings** → **Notifications** → **Setup Notification**.",
    "Choose **Webhook** as **Notification Type**, paste the URL into **Post URL**, and leave **Request Body** at `application/json`.",
    "Press **Test**, then **Save**. Tick **Default enabled** to have new monitors use it.",
  ],
  snippets: [urlFor("Post URL")],
};
