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
          author: "Firing",
          title: "Disk",
          color: COLORS.danger,
          fields: [
            { name: "Labels", value: "`instance=db-2`" },
            { name: "Values", value: "`9.9e-01`" },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
        {
          author: "Pending: Disk",
          title: "The disk fills up",
          color: COLORS.warning,
          fields: [
            { name: "Labels", value: "`instance=db-1`" },
            { name: "Values", value: "`9.1e-01`" },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "alert.firing",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(prometheusPayloads, name)).toEqual(message);
});
