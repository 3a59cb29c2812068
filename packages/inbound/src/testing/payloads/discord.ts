import type { Sample } from "./sample.ts";

/** Discord's webhooks, and Alertmanager's sender for them. */
export const discordPayloads: Sample[] = [
  {
    name: "content",
    sender: "Discord",
    json: {
      content: "**Deployed** by <@123> <t:1618953630:R>",
      username: "CI",
      avatar_url: "https://a.example/ci.png",
      tts: false,
      allowed_mentions: { parse: ["everyone"] },
    },
  },
  {
    name: "embeds",
    sender: "Discord",
    json: {
      content: "Release",
      embeds: [
        {
          title: "v1.2.0",
          url: "https://a.example/v1.2.0",
          description: "Notes with ||a spoiler||",
          color: 0x2d_a4_4e,
          author: {
            name: "Ada",
            url: "https://a.example/ada",
            icon_url: "https://a.example/a.png",
          },
          fields: [
            { name: "Size", value: "5 MB", inline: true },
            { name: "Files", value: "`a`\n`b`" },
          ],
          image: { url: "https://a.example/shot.png" },
          thumbnail: { url: "https://a.example/t.png" },
          footer: { text: "CI" },
          timestamp: "2026-01-02T03:04:05.000Z",
        },
      ],
    },
  },
  {
    name: "Alertmanager",
    sender: "Discord",
    json: {
      content: "",
      embeds: [
        {
          title: "[FIRING:1] HighLoad (web)",
          description: "**Alerts Firing:**\nLabels:\n - alertname = HighLoad\n",
          color: 10_038_562,
        },
      ],
    },
  },
  {
    name: "poll",
    sender: "Discord",
    json: {
      poll: {
        question: { text: "Lunch?" },
        answers: [
          { poll_media: { text: "Pizza", emoji: { name: "🍕" } } },
          { poll_media: { text: "Soup" } },
        ],
        duration: 24,
      },
    },
  },
  {
    name: "components",
    sender: "Discord",
    json: {
      flags: 32_768,
      components: [
        {
          type: 17,
          accent_color: 0xff_00_00,
          components: [
            { type: 10, content: "# Report" },
            {
              type: 9,
              components: [{ type: 10, content: "for <#9>" }],
              accessory: { type: 2, style: 5, label: "Open", url: "https://a.example/r" },
            },
            {
              type: 12,
              items: [{ media: { url: "https://a.example/g.png" }, description: "Graph" }],
            },
            { type: 14 },
          ],
        },
        {
          type: 1,
          components: [
            { type: 2, style: 5, label: "A", url: "https://a.example/a" },
            { type: 2, style: 1, label: "Click", custom_id: "x" },
            { type: 2, style: 5, emoji: { name: "🍕" }, url: "https://a.example/b" },
          ],
        },
      ],
    },
  },
  {
    name: "forum post",
    sender: "Discord",
    json: { content: "First", thread_name: "New thread", applied_tags: [] },
  },
];
