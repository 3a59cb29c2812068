import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { healthchecksPayloads } from "../testing/payloads/healthchecks.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "a check as JSON",
    {
      content: "**Down** Backup",
      cards: [
        {
          author: "Down",
          title: "Backup",
          color: COLORS.danger,
          text: "Nightly",
          fields: [
            { name: "Last ping", value: "2026-01-02T03:04:05+00:00", isShort: true },
            { name: "Schedule", value: "0 3 \\* \\* \\*", isShort: true },
            { name: "Tags", value: "prod db", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "check.down",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(healthchecksPayloads, name)).toEqual(message);
});
