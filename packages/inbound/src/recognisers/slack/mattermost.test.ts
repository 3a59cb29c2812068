import { expect, it } from "vitest";
import { mattermostPayloads } from "../../testing/payloads/mattermost.ts";
import { rocketChatPayloads } from "../../testing/payloads/rocket-chat.ts";
import { slackPayloads } from "../../testing/payloads/slack.ts";
import { posted } from "../../testing/posted.ts";
import { recognised } from "../../testing/recognised.ts";
import { mattermost } from "./mattermost.ts";

const EXPECTED: Record<string, object> = {
  priority: {
    content: "**Urgent**\nPlease acknowledge.\n\n**Disk full** on *db1* 🔥 @channel",
    senderName: "monitor",
    cards: [],
  },
  card: {
    content: "We won a new customer",
    cards: [{ text: "| Name | Value |\n|---|---|\n| Seats | 50 |" }],
  },
  attachments: {
    content: "",
    cards: [
      {
        color: "#ff8000",
        text: "It is *emphasis* here",
        title: "Build",
        url: "https://ci.example/1",
        fields: [{ name: "Branch", value: "main", isShort: true }],
      },
    ],
  },
};

it.each(mattermostPayloads)("reads $name", ({ name, ...sample }) => {
  expect(recognised(sample)).toMatchObject({ sender: "Mattermost", ...EXPECTED[name] });
});

it.each([
  [{ text: null, props: { card: "Hi" } }, "", "Hi"],
  [{ text: "Hi", props: {}, priority: "urgent" }, "Hi", undefined],
  [{ text: "Hi", props: { card: 5 }, priority: { priority: 7 } }, "Hi", "5"],
])("shows what there is of %j", (json, content, text) => {
  expect(recognised({ json })).toMatchObject({ sender: "Mattermost", content });
  expect(recognised({ json }).cards?.[0]?.text).toBe(text);
});

it.each([
  ...[...slackPayloads, ...rocketChatPayloads].map(({ json }) => json),
  { props: {}, name: "x" },
  { text: "Hi", type: "custom_x", priority: 1, id: 5 },
])("leaves %j to others", (json) => {
  expect(mattermost.recognises(posted(json))).toBe(false);
});
