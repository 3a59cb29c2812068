import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { netdataPayloads } from "../testing/payloads/netdata.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "alert",
    {
      content:
        "**Critical** [10min\\_cpu\\_usage](<https://app.netdata.cloud/alerts/1>): web-1 is critical: CPU",
      cards: [
        {
          author: "Critical",
          title: "10min_cpu_usage",
          url: "https://app.netdata.cloud/alerts/1",
          color: COLORS.danger,
          text: "Average CPU use over 10 minutes",
          fields: [
            { name: "Chart", value: "system.cpu", isShort: true },
            { name: "Space", value: "prod", isShort: true },
            { name: "Duration", value: "5m", isShort: true },
            { name: "Other critical alerts", value: "1", isShort: true },
            { name: "Other warnings", value: "0", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "alert.critical",
    },
  ],
  [
    "reachability",
    {
      content: "**Unreachable** [web-1](<https://app.netdata.cloud/nodes/1>)",
      cards: [
        {
          author: "Unreachable",
          title: "web-1",
          url: "https://app.netdata.cloud/nodes/1",
          color: COLORS.danger,
          text: "web-1 is unreachable",
        },
      ],
      event: "node.unreachable",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(netdataPayloads, name)).toEqual(message);
});
