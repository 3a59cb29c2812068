import { expect, it } from "vitest";
import { fitText, inLines, shorten } from "./fit-text.ts";

it.each([
  ["Hello", 5, "Hello"],
  ["Hello!", 5, "Hell…"],
  ["Hi there", 4, "Hi…"],
  ["😀😀😀", 5, "😀😀…"],
  ["😀😀😀", 4, "😀…"],
])("shortens %s to %i", (text, limit, shortened) => {
  expect(shorten(text, limit)).toBe(shortened);
});

it("finds the longest beginning that fits once it is built", () => {
  const double = (text: string) => text + text;
  const upTo = (limit: number) => fitText("abcdef", double, ({ length }) => length <= limit);
  expect([upTo(12), upTo(11), upTo(7), upTo(3)]).toEqual([
    "abcdefabcdef",
    "abcd…abcd…",
    "ab…ab…",
    "",
  ]);
});

it("leaves out empty lines", () => {
  expect(inLines("a", "", "b")).toBe("a\nb");
});
