import fc from "fast-check";
import { expect, it } from "vitest";
import { teams } from "./teams.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

const bodyOf = (words = someWords()) => renderWords(teams, words).body;
const cardOf = (words = someWords()) => bodyOf(words).attachments[0].content;

it("is a message with one Adaptive Card", () => {
  expect(bodyOf()).toEqual({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            {
              type: "RichTextBlock",
              inlines: [
                {
                  type: "TextRun",
                  text: "The answer in “Plans” is ready",
                  weight: "Bolder",
                  size: "Medium",
                  color: "Good",
                },
              ],
            },
            {
              type: "RichTextBlock",
              inlines: [{ type: "TextRun", text: "You asked: What next?" }],
            },
          ],
          actions: [
            {
              type: "Action.OpenUrl",
              title: "Open the chat",
              url: "https://tidings.example.com/chats/1",
            },
          ],
        },
      },
    ],
  });
});

it("gives each line a block of its own, and no action where there is no link", () => {
  const card = cardOf(someWords({ text: "one\n\ntwo", link: null }));
  const lines = card.body.map((block: { inlines: { text: string }[] }) => block.inlines[0]?.text);
  expect(lines).toEqual(["The answer in “Plans” is ready", "one", "two"]);
  expect(card.actions).toEqual([]);
});

it("keeps within 28 KB and shows words as plain runs only, whatever they are", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(Buffer.byteLength(JSON.stringify(bodyOf(words)))).toBeLessThan(28 * 1024);
      for (const { type, inlines } of cardOf(words).body) {
        expect([type, inlines.length, inlines[0].type]).toEqual(["RichTextBlock", 1, "TextRun"]);
      }
    }),
  );
});
