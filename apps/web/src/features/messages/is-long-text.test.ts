import { expect, it } from "vitest";
import { isLongText } from "./is-long-text.ts";

const lines = (count: number, line = "a line") => Array(count).fill(line).join("\n");

it.each([
  ["few lines", lines(14), false],
  ["many lines", lines(15), true],
  ["one long line", "word ".repeat(300), true],
  ["blank lines between", lines(14, "a line\n"), false],
  ["links with long targets", lines(5, `[one](https://example.com/${"x".repeat(500)})`), false],
])("%s", (_what, text, isLong) => {
  expect(isLongText(text)).toBe(isLong);
});
