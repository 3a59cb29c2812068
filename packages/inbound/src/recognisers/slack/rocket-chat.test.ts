import { expect, it } from "vitest";
import { mattermostPayloads } from "../../testing/payloads/mattermost.ts";
import { rocketChatPayloads } from "../../testing/payloads/rocket-chat.ts";
import { slackPayloads } from "../../testing/payloads/slack.ts";
import { posted } from "../../testing/posted.ts";
import { recognised } from "../../testing/recognised.ts";
import { rocketChat } from "./rocket-chat.ts";

const EXPECTED: Record<string, object> = {
  text: { content: "**bold** and **bold**", cards: [], senderName: "Robot" },
  attachments: {
    content: "",
    senderName: "Robot",
    cards: [
      {
        title: "Report",
        url: "https://a.example/report",
        color: "#764fa5",
        text: "Numbers of _May_\n\n[Image](<https://a.example/graph.png>) · [Message](<https://chat.example/m/1>)",
        fields: [{ name: "Seats", value: "50", isShort: true }],
        time: "2026-05-31T10:00:00.000Z",
      },
    ],
  },
};

it.each(rocketChatPayloads)("reads $name", ({ name, ...sample }) => {
  expect(recognised(sample)).toMatchObject({ sender: "Rocket.Chat", ...EXPECTED[name] });
});

it("shows what there is where something is wrongly typed", () => {
  const json = { text: "Hi", alias: 5, emoji: null, attachments: [null, { collapsed: "no" }] };
  expect(recognised({ json })).toMatchObject({
    sender: "Rocket.Chat",
    content: "Hi",
    senderName: "5",
  });
});

it.each([
  ...[...slackPayloads, ...mattermostPayloads].map(({ json }) => json),
  { alias: "x", emoji: ":x:" },
  { text: "Hi", alias: "x", id: 5 },
])("leaves %j to others", (json) => {
  expect(rocketChat.recognises(posted(json))).toBe(false);
});
