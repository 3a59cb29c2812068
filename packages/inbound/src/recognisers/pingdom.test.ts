import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { pingdomPayloads } from "../testing/payloads/pingdom.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "HTTP check",
    {
      content: "**Down** [Shop](<https://shop.example.com/>): DNS error",
      cards: [
        {
          author: "Down",
          title: "Shop",
          url: "https://shop.example.com/",
          color: COLORS.danger,
          text: "Non-recoverable failure in name resolution",
          fields: [
            { name: "Before", value: "Up", isShort: true },
            { name: "Type", value: "HTTP", isShort: true },
            { name: "Importance", value: "High", isShort: true },
            { name: "Seen from", value: "Amsterdam", isShort: true },
            { name: "Confirmed from", value: "Calgary", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "check.down",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(pingdomPayloads, name)).toEqual(message);
});
