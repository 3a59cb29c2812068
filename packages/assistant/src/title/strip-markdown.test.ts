import { expect, it } from "vitest";
import { stripMarkdown } from "./strip-markdown.ts";

it.each([
  ["**Bold** and *slanted* and `code`", "Bold and slanted and code"],
  ["__Bold__, _slanted_, ~~gone~~, ``co`", "Bold, slanted, gone, ``co`"],
  ["# Heading", "Heading"],
  ["- [ ] a task", "a task"],
  ["> quoted", "quoted"],
  ["[a link](https://example.com) and ![a picture](x.png)", "a link and a picture"],
  ["Explain this:\n```ts\nconst a = 1;\n```", "Explain this:\n\nconst a = 1;\n"],
])("shows %j as %j", (text, shown) => {
  expect(stripMarkdown(text)).toBe(shown);
});

it.each([
  "2 * 3 * 4",
  "snake_case_name",
  "a ** b",
  "5 > 3",
  "#hashtag",
  "C# and F#",
  "[x]",
  "~/home",
  "-1",
])("leaves %j as it is", (text) => {
  expect(stripMarkdown(text)).toBe(text);
});

it.each(["*", "**a", "`", "[", "_a ", "~~", "[](", "> "])(
  "comes to an end with many of %j",
  (unit) => {
    expect(stripMarkdown(unit.repeat(50_000)).length).toBeLessThanOrEqual(1_000);
  },
);
