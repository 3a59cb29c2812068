import fc from "fast-check";
import type { Words } from "../../events/event-type.ts";

/** What dialects mind, and what can't be cut anywhere. */
const TROUBLE = [
  ..."&<>@*_`~|[]()\\\"'#-!:/ \n\r\t\0\u2028\u202e",
  "😀",
  "👩‍💻",
  "\ud83d",
  "\ude00",
  "\ufffe",
  "@everyone",
  "@all",
  "<!channel>",
  "<users/all>",
  "<at>all</at>",
  "[text](https://evil.example)",
  "<https://evil.example|text>",
  "```",
  "ü",
  "漢",
];

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ maxLength: 20 }), unit);

/** Any UTF-16 at all, lone surrogates included, from nothing to far beyond every limit. */
const anyText = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(1, 1, 1, 30, 3000))
  .map(([pieces, times]) => pieces.join("").repeat(times));

/** Any words at all. */
export const anyWords: fc.Arbitrary<Words> = fc.record({
  title: anyText,
  text: anyText,
  link: fc.option(fc.record({ label: anyText, url: anyText })),
  tone: fc.constantFrom("good", "bad", "neutral"),
});

/** Plain words, for a test that changes one of them. */
export const someWords = (changes: Partial<Words> = {}): Words => ({
  title: "The answer in “Plans” is ready",
  text: "You asked: What next?",
  link: { label: "Open the chat", url: "https://tidings.example.com/chats/1" },
  tone: "good",
  ...changes,
});
