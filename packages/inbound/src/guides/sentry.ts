import { type Guide, urlFor } from "./guide.ts";

export const sentry: Guide = {
  id: "sentry",
  title: "Sentry",
  sender: "Sentry",
  steps: [
    "Open **Settings** → **Custom Integrations** → **Create New Integration** → **Internal Integration**.",
    "Paste the URL into **Webhook URL**, switch on **Alert Rule Action**, give it read access to issues and events, and tick the webhooks you want.",
    "Choose the integration as an action of your alert rules: **Send a notification via** its name.",
  ],
  snippets: [urlFor("Webhook URL")],
};
