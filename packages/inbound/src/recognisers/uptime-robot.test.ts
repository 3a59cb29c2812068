import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { uptimeRobotPayloads } from "../testing/payloads/uptime-robot.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "down",
    {
      content: "**Down** [Shop](<https://shop.example.com/>): Connection Timeout",
      cards: [
        {
          author: "Down",
          title: "Shop",
          url: "https://shop.example.com/",
          color: COLORS.danger,
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "monitor.down",
    },
  ],
  [
    "up, in snake case",
    {
      content: "**Up** Shop: HTTP 200",
      cards: [
        {
          author: "Up",
          title: "Shop",
          color: COLORS.good,
          fields: [{ name: "Duration", value: "5 minutes", isShort: true }],
        },
      ],
      event: "monitor.up",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(uptimeRobotPayloads, name)).toEqual(message);
});
