import { expect, it } from "vitest";
import { discordPayloads } from "../../testing/payloads/discord.ts";
import { slackPayloads } from "../../testing/payloads/slack.ts";
import { posted } from "../../testing/posted.ts";
import { recognised } from "../../testing/recognised.ts";
import { discord } from "./discord.ts";

const EXPECTED: Record<string, object> = {
  content: { content: "**Deployed** by @123 2021-04-20 21:20 UTC", senderName: "CI", cards: [] },
  embeds: {
    content: "Release",
    cards: [
      {
        author: "Ada",
        title: "v1.2.0",
        url: "https://a.example/v1.2.0",
        color: "#2da44e",
        text: "Notes with a spoiler\n\n[Image](<https://a.example/shot.png>)",
        fields: [
          { name: "Size", value: "5 MB", isShort: true },
          { name: "Files", value: "`a`\n`b`" },
        ],
        footer: "CI",
        time: "2026-01-02T03:04:05.000Z",
      },
    ],
  },
  Alertmanager: {
    content: "",
    cards: [
      {
        title: "[FIRING:1] HighLoad (web)",
        text: "**Alerts Firing:**\nLabels:\n - alertname = HighLoad",
        color: "#992d22",
      },
    ],
  },
  poll: { content: "Poll: **Lunch?**\n- 🍕 Pizza\n- Soup", cards: [] },
  components: {
    content: [
      "# Report",
      "for \\#9",
      "[Open](<https://a.example/r>)",
      "[Graph](<https://a.example/g.png>)",
      "[A](<https://a.example/a>) · [🍕](<https://a.example/b>)",
    ].join("\n\n"),
    cards: [],
  },
  "forum post": { content: "**New thread**\n\nFirst", cards: [] },
};

it.each(discordPayloads)("reads $name", ({ name, ...sample }) => {
  expect(recognised(sample)).toMatchObject({ sender: "Discord", ...EXPECTED[name] });
});

it.each([
  [{ content: null, embeds: [null, { title: 5, color: "red", fields: {}, footer: 1 }] }, "", "5"],
  [{ content: "Hi", embeds: "none", components: 5, poll: [] }, "Hi", undefined],
  [{ content: "Hi", embeds: [], components: [{ type: 1, components: [5, {}] }] }, "Hi", undefined],
  [{ content: "Hi", poll: { question: {}, answers: [5, { poll_media: 1 }] } }, "Hi", undefined],
  [{ embeds: [{ title: "Hi", timestamp: {}, image: 5, color: 0 }] }, "", "Hi"],
])("shows what there is of %j", (json, content, title) => {
  expect(recognised({ json })).toMatchObject({ sender: "Discord", content });
  expect(recognised({ json }).cards?.[0]?.title).toBe(title);
});

it.each([
  { content: "Hi" },
  { content: "Hi", username: "Robot" },
  { embeds: ["https://a.example"] },
  { components: [{ type: "button" }] },
  { poll: { id: 5 } },
  ...slackPayloads.map(({ json }) => json),
])("leaves %j to others", (json) => {
  expect(discord.recognises(posted(json))).toBe(false);
});
