import fc from "fast-check";
import { expect, it } from "vitest";
import { googleChat } from "./google-chat.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

const bodyOf = (words = someWords()): { text: string } => renderWords(googleChat, words).body;

it("says what happened, with the bare address", () => {
  expect(bodyOf()).toEqual({
    text: [
      "*The answer in “Plans” is ready*",
      "You asked: What next?",
      "Open the chat: https://tidings.example.com/chats/1",
    ].join("\n"),
  });
});

it.each([
  ["<users/all>", "<\u200busers/all>"],
  ["<https://evil.example|text>", "<\u200bhttps://evil.example|text>"],
  ["[text](https://evil.example)", "[text]\u200b(https://evil.example)"],
])("parts %s", (title, shown) => {
  expect(bodyOf(someWords({ title })).text).toContain(`*${shown}*`);
});

it("keeps to 32,000 bytes, mentions nobody and forges no link, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(bodyOf({ ...words, link: null }).text).not.toMatch(/<(?!\u200b)|\]\(/);
      expect(Buffer.byteLength(JSON.stringify(bodyOf(words)))).toBeLessThanOrEqual(32_000);
    }),
  );
});
