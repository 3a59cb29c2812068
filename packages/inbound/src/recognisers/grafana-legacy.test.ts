import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { grafanaPayloads } from "../testing/payloads/grafana.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "legacy",
    {
      content: "**Alerting** [Queue](<https://grafana.example.com/d/2>)",
      cards: [
        {
          author: "Alerting",
          title: "Queue",
          url: "https://grafana.example.com/d/2",
          color: COLORS.danger,
          text: "The queue is \\*long\\*.\n\n[Picture](<https://grafana.example.com/image.png>)",
          fields: [{ name: "Queue length", value: "100", isShort: true }],
        },
      ],
      event: "alert.alerting",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(grafanaPayloads, name)).toEqual(message);
});
