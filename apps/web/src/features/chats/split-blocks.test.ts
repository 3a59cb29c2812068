import { array, assert, constantFrom, integer, property } from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { createSplitter } from "./split-blocks.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/** What Markdown makes of a text, without where it stands and without blank lines at the end of code. */
const treeOf = (text: string): unknown[] =>
  JSON.parse(
    JSON.stringify(parser.parse(text).children, (key, value) => {
      if (key === "position") return undefined;
      return key === "value" ? value.trimEnd() : value;
    }),
  );

const PIECES = [
  "A paragraph",
  "of two lines.",
  "",
  "",
  "",
  "# Heading",
  "---",
  "- item",
  "* item",
  "1. first",
  "2. second",
  "  - nested",
  "   continued",
  "> quote",
  "> - quoted item",
  "```",
  "```ts",
  "````",
  "~~~",
  "  ```",
  "- ```sh",
  "> ```",
  "const a = 1;",
  "| a | b |",
  "|---|---|",
  "[link]: https://example.com",
  "[^1]: A note.",
  "See [link] and[^1].",
  "<div>",
  "</div>",
  "<!-- a",
  "b -->",
  "<https://example.com>",
];

describe("a splitter", () => {
  it("cuts between paragraphs, lists and code, and not within them", () => {
    const text = "One.\n\n- a\n\n- b\n\n  of b\n\n```js\na\n\nb\n```\n\nTwo.\n";
    expect(createSplitter()(text).map((block) => block.text)).toEqual([
      "One.\n\n",
      "- a\n\n- b\n\n  of b\n\n",
      "```js\na\n\nb\n```\n\n",
      "Two.\n",
    ]);
  });

  it("keeps the pieces before the last while the text grows", () => {
    const split = createSplitter();
    const [first] = split("1. One\n\nTwo.\n\n2");
    const [again, second] = split("1. One\n\nTwo.\n\n2. Three");
    expect(again).toBe(first);
    expect(second?.text).toBe("Two.\n\n2. Three");
  });

  it("leaves a text in one piece that refers to itself", () => {
    const text = "See [a].\n\nText.\n\n> [a]: https://example.com\n";
    expect(createSplitter()(text)).toEqual([{ start: 0, text, isCode: false }]);
  });

  it("says which pieces are code", () => {
    const blocks = createSplitter()("One.\n\n```js\na\n```\n\nTwo.\n\n```\nb");
    expect(blocks.map(({ isCode }) => isCode)).toEqual([false, true, false, true]);
  });

  it("doesn't read on where reading would take too long", () => {
    const split = createSplitter();
    const deep = ">".repeat(1_000);
    expect(split("One.\n\nTwo.\n").length).toBe(2);
    expect(split(`One.\n\nTwo.\n\n${deep}\n\nThree.\n`)).toMatchObject([
      { text: "One.\n\n" },
      { text: `Two.\n\n${deep}\n\nThree.\n` },
    ]);
  });

  it("begins anew with another text", () => {
    const split = createSplitter();
    split("One.\n\nTwo.\n");
    expect(split("Three.\n")).toMatchObject([{ start: 0, text: "Three.\n" }]);
  });

  it("gives what the whole gives, however the text has grown", () => {
    const lines = array(constantFrom(...PIECES), { maxLength: 12 });
    const check = (all: string[], step: number) => {
      const text = all.join("\n");
      const split = createSplitter();
      for (let end = 0; end < text.length; end += step) split(text.slice(0, end));
      const blocks = split(text);
      expect(blocks.map((block) => block.text).join("")).toBe(text);
      for (const block of blocks) expect(text.startsWith(block.text, block.start)).toBe(true);
      expect(blocks.flatMap((block) => treeOf(block.text))).toEqual(treeOf(text));
    };
    assert(property(lines, integer({ min: 1, max: 40 }), check), { numRuns: 300 });
  });
});
