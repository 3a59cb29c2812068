import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { statuspagePayloads } from "../testing/payloads/statuspage.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "incident",
    {
      content: "**Identified** [Database query delays](<https://stspg.io/i1>)",
      cards: [
        {
          author: "Identified",
          title: "Database query delays",
          url: "https://stspg.io/i1",
          color: COLORS.danger,
          text: "Queries \\*time out\\*.",
          fields: [
            { name: "Impact", value: "Major", isShort: true },
            { name: "Components", value: "API", isShort: true },
            { name: "Whole page", value: "Minor Service Outage", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "incident.identified",
    },
  ],
  [
    "component",
    {
      content: "**Under maintenance** Database",
      cards: [
        {
          author: "Under maintenance",
          title: "Database",
          color: COLORS.info,
          fields: [
            { name: "Before", value: "Operational", isShort: true },
            { name: "Whole page", value: "Under Maintenance", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "component_update.under_maintenance",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(statuspagePayloads, name)).toEqual(message);
});
