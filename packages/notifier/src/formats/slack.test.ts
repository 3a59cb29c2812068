import fc from "fast-check";
import { expect, it } from "vitest";
import { slack } from "./slack.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

const textOf = (words = someWords()): string => renderWords(slack, words).body.text;

it("says what happened, in bold, and links to it", () => {
  expect(renderWords(slack, someWords(), "https://hooks.slack.com/services/T/B/x")).toEqual({
    url: "https://hooks.slack.com/services/T/B/x",
    contentType: "application/json",
    body: {
      text: [
        "*The answer in “Plans” is ready*",
        "You asked: What next?",
        "<https://tidings.example.com/chats/1|Open the chat>",
      ].join("\n"),
    },
  });
});

it.each([
  ["<!channel>", "&lt;!channel&gt;"],
  ["<!subteam^S1>", "&lt;!subteam^S1&gt;"],
  ["<https://evil.example|text>", "&lt;https://evil.example|text&gt;"],
  ["Q&A &lt;", "Q&amp;A &amp;lt;"],
  ["@channel @all", "@\u200bchannel @\u200ball"],
  ["tim@example.com", "tim@example.com"],
  ["[text](https://evil.example)", "[text]\u200b(https://evil.example)"],
])("shows %s as it is", (title, shown) => {
  expect(textOf(someWords({ title }))).toContain(`*${shown}*`);
});

it("keeps to 4,000 characters, pings nobody and forges no link, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const text = textOf({ ...words, link: null });
      expect(text).not.toMatch(/[<>]|\]\(|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/u);
      expect(textOf(words).length).toBeLessThanOrEqual(4000);
    }),
  );
});

it("cuts the text, not the link", () => {
  const text = textOf(someWords({ text: "x".repeat(5000) }));
  expect(text).toHaveLength(4000);
  expect(text).toMatch(/x…\n<https:\/\/tidings.example.com\/chats\/1\|Open the chat>$/);
});
