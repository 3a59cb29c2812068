import type { Guide } from "./guide.ts";

export const alertmanager: Guide = {
  id: "alertmanager",
  title: "Alertmanager",
  sender: "Alertmanager",
  steps: [
    "Add one of the two receivers to `alertmanager.yml`. With `webhook_configs` every alert of a group is shown with its labels and values; with `slack_configs` the text is what your own templates make of them.",
    "Name the receiver in `route`, and reload Alertmanager.",
  ],
  snippets: [
    {
      label: "webhook_configs",
      language: "yaml",
      code: (url) => `route:
  receiver: tidings

receivers:
  - name: tidings
    webhook_configs:
      - url: "${url}"
        send_resolved: true`,
    },
    {
      label: "slack_configs",
      language: "yaml",
      code: (url) => `route:
  receiver: tidings

receivers:
  - name: tidings
    slack_configs:
      - api_url: "${url}/slack"
        # Alertmanager wants one; messages go where the URL says.
        channel: "#alerts"
        send_resolved: true`,
    },
  ],
};
