import { type Guide, urlFor } from "./guide.ts";

export const pagerDuty: Guide = {
  id: "pagerduty",
  title: "PagerDuty",
  sender: "PagerDuty",
  steps: [
    "Open **Integrations** → **Generic Webhooks (v3)** → **New Webhook**.",
    "Paste the URL into **Webhook URL**, and choose the scope and the events to send.",
    "Press **Add Webhook**, then **Send Test Event** from its menu.",
  ],
  snippets: [urlFor("Webhook URL")],
};
