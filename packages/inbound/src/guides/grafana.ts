import { type Guide, urlFor } from "./guide.ts";

export const grafana: Guide = {
  id: "grafana",
  title: "Grafana",
  sender: "Grafana",
  steps: [
    "Open **Alerting** → **Contact points** → **Create contact point**.",
    "Choose **Webhook** as **Integration** and paste the URL into **URL**. The method is POST.",
    "Press **Test**, then **Save contact point**.",
    "Choose the contact point in **Notification policies**, or in an alert rule. To provision it by file instead, use the YAML.",
  ],
  snippets: [
    urlFor("URL"),
    {
      label: "contact-points.yaml",
      language: "yaml",
      code: (url) => `apiVersion: 1
contactPoints:
  - orgId: 1
    name: Tidings
    receivers:
      - uid: tidings
        type: webhook
        settings:
          url: "${url}"
          httpMethod: POST`,
    },
  ],
};
