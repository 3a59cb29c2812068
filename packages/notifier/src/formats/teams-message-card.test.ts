import fc from "fast-check";
import { expect, it } from "vitest";
import { teamsMessageCard } from "./teams-message-card.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

const cardOf = (words = someWords()) => renderWords(teamsMessageCard, words).body;

it("is a MessageCard that opens the link", () => {
  expect(cardOf(someWords({ tone: "bad" }))).toEqual({
    "@type": "MessageCard",
    "@context": "https://schema.org/extensions",
    summary: "The answer in “Plans” is ready",
    themeColor: "C62828",
    title: "The answer in “Plans” is ready",
    text: "You asked: What next?",
    potentialAction: [
      {
        "@type": "OpenUri",
        name: "Open the chat",
        targets: [{ os: "default", uri: "https://tidings.example.com/chats/1" }],
      },
    ],
  });
});

it("escapes Markdown in every field, and breaks lines as Markdown does", () => {
  const title = "[text](https://evil.example) *bold*";
  const shown = "\\[text\\]\u200b(https://evil.example) \\*bold\\*";
  const card = cardOf(someWords({ title, text: "one\ntwo" }));
  expect([card.summary, card.title, card.text]).toEqual([shown, shown, "one  \ntwo"]);
});

it("keeps within 28 KB and forges no link, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const card = cardOf(words);
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
      // Each is Markdown of its own: what one ends with and the other begins with makes no link.
      for (const field of [card.title, card.text]) {
        expect(field).not.toMatch(/\]\(|(?<!\\)(?:\\\\)*[<[]/);
      }
    }),
  );
});
