import type { Sample } from "./sample.ts";

/** Mattermost's incoming webhooks. */
export const mattermostPayloads: Sample[] = [
  {
    name: "priority",
    sender: "Mattermost",
    json: {
      text: "**Disk full** on *db1* :fire: <!channel>",
      username: "monitor",
      icon_url: "https://a.example/icon.png",
      channel: "ops",
      priority: { priority: "urgent", requested_ack: true },
    },
  },
  {
    name: "card",
    sender: "Mattermost",
    json: {
      text: "We won a new customer",
      icon_emoji: ":sunglasses:",
      props: { card: "| Name | Value |\n|---|---|\n| Seats | 50 |" },
    },
  },
  {
    name: "attachments",
    sender: "Mattermost",
    json: {
      type: "custom_build",
      attachments: [
        {
          fallback: "Build failed",
          color: "#FF8000",
          text: "It is *emphasis* here",
          title: "Build",
          title_link: "https://ci.example/1",
          fields: [{ short: true, title: "Branch", value: "main" }],
        },
      ],
    },
  },
];
