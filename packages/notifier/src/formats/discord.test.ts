import fc from "fast-check";
import { expect, it } from "vitest";
import { discord } from "./discord.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

const contentOf = (words = someWords()): string => renderWords(discord, words).body.content;

it("says what happened, lets nothing mention anybody, and shows no previews", () => {
  expect(renderWords(discord, someWords()).body).toEqual({
    content: [
      "**The answer in “Plans” is ready**",
      "You asked: What next?",
      "[Open the chat](<https://tidings.example.com/chats/1>)",
    ].join("\n"),
    allowed_mentions: { parse: [] },
    flags: 4,
  });
});

it.each([
  ["@everyone", "@\u200beveryone"],
  ["<@1>", "\\<@\u200b1\\>"],
  ["**bold** `code` ||secret||", "\\*\\*bold\\*\\* \\`code\\` \\|\\|secret\\|\\|"],
  ["\\*", "\\\\\\*"],
  ["[text](https://evil.example)", "\\[text\\]\u200b(https://evil.example)"],
  ["https://example.com/a_b_c", "https://example.com/a_b_c"],
])("shows %s as it is", (title, shown) => {
  expect(contentOf(someWords({ title }))).toContain(`**${shown}**`);
});

it("keeps to 2,000 characters and forges no link, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const text = contentOf({ ...words, link: null });
      expect(text).not.toMatch(/\]\(|(?<!\\)(?:\\\\)*[<[]/);
      expect(contentOf(words).length).toBeLessThanOrEqual(2000);
    }),
  );
});

it("cuts no pair of surrogates and keeps the link", () => {
  const content = contentOf(someWords({ text: "😀".repeat(2000) }));
  expect(content.isWellFormed()).toBe(true);
  expect(content).toMatch(/😀…\n\[Open the chat\]\(<.+>\)$/u);
  expect(content.length).toBeGreaterThan(1990);
});
