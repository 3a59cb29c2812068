import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { prometheusPayloads } from "../testing/payloads/prometheus.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "its API's alerts",
    {
      content: "**1 firing, 1 pending** Disk (job node)",
      cards: [
        {
          title: "Firing: db-2",
          color: COLORS.danger,
          text: "`9.9e-01`",
          footer: "Started",
          time: "2026-01-02T03:04:05.000Z",
        },
        {
          title: "Pending: db-1",
          color: COLORS.warning,
          text: "The disk fills up\n`9.1e-01`",
          footer: "Started",
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "alert.firing",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(prometheusPayloads, name)).toEqual(message);
});
