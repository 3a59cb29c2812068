import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { datadogPayloads } from "../testing/payloads/datadog.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "default payload",
    {
      content: "**Triggered** CPU is high",
      cards: [
        {
          author: "Triggered",
          title: "CPU is high",
          color: COLORS.danger,
          text: "**CPU** is over 90.\n\n[Snapshot](https://app.datadoghq.com/m/1)",
          fields: [{ name: "Organization", value: "Acme", isShort: true }],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "query_alert_monitor.triggered",
    },
  ],
  [
    "with a transition",
    {
      content: "**Recovered** [CPU is high](<https://app.datadoghq.com/monitors/7>)",
      cards: [
        {
          author: "Recovered",
          title: "CPU is high",
          url: "https://app.datadoghq.com/monitors/7",
          color: COLORS.good,
          text: "It is \\*fine\\*.",
          fields: [
            { name: "Tags", value: "env:prod,service:web", isShort: true },
            { name: "Organization", value: "Acme", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "query_alert_monitor.recovered",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(datadogPayloads, name)).toEqual(message);
});
