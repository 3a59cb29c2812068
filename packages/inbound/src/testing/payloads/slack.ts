import type { Sample } from "./sample.ts";
import { richText, table } from "./slack-rich-text.ts";

const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const plain = (text: string) => ({ type: "plain_text", text, emoji: true });
const button = (text: string, url?: string) => ({ type: "button", text: plain(text), url });

const blocks = [
  { type: "header", text: plain("Build *42* :x:") },
  {
    type: "section",
    text: mrkdwn("<https://ci.example/42|Build 42> of `main` failed"),
    fields: [mrkdwn("*Branch:*\nmain"), mrkdwn("*Took:*\n5 min")],
    accessory: button("Log", "https://ci.example/42/log"),
  },
  { type: "divider" },
  {
    type: "image",
    image_url: "https://ci.example/42.png",
    alt_text: "Graph",
    title: plain("Times"),
  },
  {
    type: "actions",
    elements: [
      button("Approve"),
      button("Open", "https://ci.example/42"),
      { type: "overflow", options: [{ text: plain("Help"), url: "https://ci.example/help" }] },
    ],
  },
  {
    type: "context",
    elements: [
      { type: "image", image_url: "https://ci.example/ada.png", alt_text: "Ada" },
      mrkdwn("By *Ada*"),
      plain("on *Linux*"),
    ],
  },
];

/** As Alertmanager's `slack_configs` send one. */
const alert = {
  channel: "#alerts",
  username: "Alertmanager",
  icon_emoji: ":fire:",
  link_names: false,
  attachments: [
    {
      title: "[FIRING:1] HighLoad (web &amp; db)",
      title_link: "https://alerts.example/#/alerts",
      pretext: "Look at *this*",
      text: "Load is *9*",
      fallback: "[FIRING:1] HighLoad",
      callback_id: "",
      fields: [{ title: "Severity", value: "`page`", short: true }],
      footer: "from prod",
      color: "danger",
      author_name: "Prometheus",
      mrkdwn_in: ["fallback", "pretext", "text"],
      ts: 1_700_000_000,
      actions: [{ type: "button", text: "Runbook", url: "https://docs.example/load" }],
      image_url: "https://graphs.example/1.png",
    },
    { fallback: "Only *this*", color: "#439FE0", pretext: "second" },
  ],
};

/** Slack's incoming webhooks, by what they hold. */
export const slackPayloads: Sample[] = [
  { name: "text", sender: "Slack", json: { text: "*Deployed* <https://a.example|web> :rocket:" } },
  { name: "unformatted text", sender: "Slack", json: { text: "*a* <!here>", mrkdwn: false } },
  { name: "blocks", sender: "Slack", json: { text: "Build 42 failed", blocks } },
  { name: "rich text", sender: "Slack", json: { blocks: [richText] } },
  { name: "table", sender: "Slack", json: { blocks: [table] } },
  {
    name: "markdown",
    sender: "Slack",
    json: { blocks: [{ type: "markdown", text: "**real** *Markdown*" }] },
  },
  {
    name: "newer blocks",
    sender: "Slack",
    json: {
      blocks: [
        { type: "alert", text: mrkdwn("Disk is *full*"), level: "error" },
        {
          type: "container",
          title: plain("Report"),
          child_blocks: [{ type: "section", text: mrkdwn("inner") }],
        },
        {
          type: "card",
          title: mrkdwn("Card"),
          body: mrkdwn("body"),
          actions: [button("Go", "https://a.example")],
        },
      ],
    },
  },
  {
    name: "blocks in an attachment",
    sender: "Slack",
    json: { attachments: [{ color: "good", blocks: blocks.slice(0, 2) }] },
  },
  { name: "attachments", sender: "Slack", json: alert },
];
