import { describe, expect, it } from "vitest";
import { COLORS } from "../../message/card.ts";
import { discordPayloads } from "../../testing/payloads/discord.ts";
import { mattermostPayloads } from "../../testing/payloads/mattermost.ts";
import { rocketChatPayloads } from "../../testing/payloads/rocket-chat.ts";
import { slackPayloads } from "../../testing/payloads/slack.ts";
import { posted } from "../../testing/posted.ts";
import { recognised } from "../../testing/recognised.ts";
import { recognise } from "../index.ts";
import { slack } from "./slack.ts";

const BUILD = [
  "### Build \\*42\\* ❌",
  "[Build 42](<https://ci.example/42>) of `main` failed",
  "**Branch:** main\n**Took:** 5 min",
  "[Log](<https://ci.example/42/log>)",
];

const CONTENTS: Record<string, string> = {
  text: "**Deployed** [web](<https://a.example/>) 🚀",
  "unformatted text": "\\*a\\* @here",
  blocks: [
    ...BUILD,
    "---",
    "[Times](<https://ci.example/42.png>)",
    "[Open](<https://ci.example/42>) · [Help](<https://ci.example/help>)",
    "By **Ada** on \\*Linux\\*",
  ].join("\n\n"),
  "rich text": [
    "Hello **bold [link](<https://a.example/>)** _~~a\\*b~~_ `x = 1`🎉@U1@here",
    "- one\n   1. two",
    "> said",
    "```\na < b\n```",
  ].join("\n\n"),
  table: "| Name | a\\|b |\n| --- | --- |\n| 5 |  |",
  markdown: "**real** *Markdown*",
  "newer blocks":
    "Disk is **full**\n\n**Report**\n\ninner\n\n**Card**\n\nbody\n\n[Go](<https://a.example/>)",
  "blocks in an attachment": "",
  attachments: "Look at **this**",
};

it.each(slackPayloads)("reads $name", ({ name, ...sample }) => {
  expect(recognised(sample)).toMatchObject({ sender: "Slack", content: CONTENTS[name] });
});

const cardsOf = (name: string) => {
  const sample = slackPayloads.find((candidate) => candidate.name === name);
  return sample && recognised(sample).cards;
};

it("makes cards of attachments", () => {
  expect(cardsOf("attachments")).toEqual([
    {
      author: "Prometheus",
      title: "[FIRING:1] HighLoad (web & db)",
      url: "https://alerts.example/#/alerts",
      color: COLORS.danger,
      text: "Load is **9**\n\n[Runbook](<https://docs.example/load>) · [Image](<https://graphs.example/1.png>)",
      fields: [{ name: "Severity", value: "`page`", isShort: true }],
      footer: "from prod",
      time: "2023-11-14T22:13:20.000Z",
    },
    { color: "#439fe0", text: "second" },
  ]);
  expect(cardsOf("blocks in an attachment")).toEqual([
    { color: COLORS.good, text: BUILD.join("\n\n") },
  ]);
});

it("takes the name to show and the message to reply to", () => {
  const json = { text: "Hi", username: "Robot", thread_id: "a", thread_ts: "1.2", channel: "#x" };
  expect(recognised({ json })).toMatchObject({ senderName: "Robot", threadId: "a" });
});

describe("what is wrongly typed", () => {
  it.each([
    [{ text: null, attachments: [{ text: "Hi" }] }, "", "Hi"],
    [{ text: "Hi", attachments: "none", blocks: {} }, "Hi", undefined],
    [
      { text: "Hi", blocks: [{ type: "divider" }, { type: "section", text: null }, null] },
      "Hi",
      undefined,
    ],
    [{ blocks: [{ type: "section", text: "Hi" }] }, "Hi", undefined],
    [
      {
        blocks: [
          { type: "header", text: 5 },
          { type: "rich_text", elements: [5, {}] },
        ],
      },
      "### 5",
      undefined,
    ],
    [
      { text: "Hi", attachments: [{ fallback: 5, fields: [null, { value: 7 }], ts: {} }] },
      "Hi",
      undefined,
    ],
    [{ text: "", attachments: [{ fallback: "*Hi*" }] }, "", "\\*Hi\\*"],
    [
      {
        blocks: [{ type: "table", rows: [5] }, { type: "actions" }, { type: "alert", text: "Hi" }],
      },
      "Hi",
      undefined,
    ],
  ])("%j is shown as far as it goes", (json, content, text) => {
    expect(recognised({ json })).toMatchObject({ sender: "Slack", content });
    expect(recognised({ json }).cards?.[0]?.text).toBe(text);
  });

  it("shows the payload where nothing can be seen", () => {
    expect(recognised({ json: { text: "", blocks: [{ type: "divider" }] } }).content).toContain(
      "divider",
    );
  });
});

it("takes whatever comes to its own address", () => {
  const post = posted({ text: "*Hi*", build: 5 }, {}, { dialect: "slack" });
  expect(recognise(post)).toMatchObject({ sender: "Slack", message: { content: "**Hi**" } });
});

it.each([
  { text: "Hi", number: 5 },
  { title: "Hi" },
  { text: null },
  { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }] },
  { "@type": "MessageCard", text: "Hi" },
  { blocks: [{ type: "paragraph", data: {} }] },
  ...discordPayloads.map(({ json }) => json),
])("leaves %j to others", (json) => {
  expect(slack.recognises(posted(json))).toBe(false);
});

it.each([...mattermostPayloads, ...rocketChatPayloads])("lets $sender go before", (sample) => {
  expect(recognised(sample).sender).toBe(sample.sender);
});

it("bears blocks within blocks", () => {
  let block: object = { type: "section", text: "deep" };
  for (let depth = 0; depth < 1_000; depth++) block = { type: "container", child_blocks: [block] };
  expect(recognised({ json: { text: "Hi", blocks: [block] } }).content).toBe("Hi");
});
