import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { uptimeKumaPayloads } from "../testing/payloads/uptime-kuma.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "down",
    {
      content: "**Down** [Shop](<https://shop.example.com/>): connect ECONNREFUSED",
      cards: [
        {
          author: "Down",
          title: "Shop",
          url: "https://shop.example.com/",
          color: COLORS.danger,
          fields: [
            { name: "Type", value: "http", isShort: true },
            { name: "Time", value: "2026-01-02 04:04:05", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "monitor.down",
    },
  ],
  [
    "down, as a form",
    {
      content: "**Down** [Shop](<https://shop.example.com/>): connect ECONNREFUSED",
      cards: [
        {
          author: "Down",
          title: "Shop",
          url: "https://shop.example.com/",
          color: COLORS.danger,
          fields: [
            { name: "Type", value: "http", isShort: true },
            { name: "Time", value: "2026-01-02 04:04:05", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "monitor.down",
    },
  ],
  ["test", { content: "My Notification Testing", cards: [], event: "notification" }],
])("shows %s", (name, message) => {
  expect(shown(uptimeKumaPayloads, name)).toEqual(message);
});
