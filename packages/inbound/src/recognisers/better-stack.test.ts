import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { betterStackPayloads } from "../testing/payloads/better-stack.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "incident",
    {
      content: "**Started** [Shop](<https://shop.example.com/>): Status 500",
      cards: [
        {
          author: "Started",
          title: "Shop",
          url: "https://shop.example.com/",
          color: COLORS.danger,
          fields: [
            { name: "Team", value: "Web", isShort: true },
            { name: "Regions", value: "us, eu", isShort: true },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "incident.started",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(betterStackPayloads, name)).toEqual(message);
});
