import { expect, it } from "vitest";
import { Refusal } from "../refusal.ts";
import { MAX_CONTENT_CHARACTERS, toMessageText } from "./message-text.ts";

it.each([
  ["Hi", "Hi"],
  ["  Hi\n", "  Hi\n"],
  ["\0Hi\0", "Hi"],
  ["\ud800", "\ufffd"],
  ["\udc00\ud800x", "\ufffd\ufffdx"],
  ["\u200b.", "\u200b."],
  ["👩‍💻", "👩‍💻"],
  ["é".repeat(MAX_CONTENT_CHARACTERS), "é".repeat(MAX_CONTENT_CHARACTERS)],
  [`\0${"x".repeat(MAX_CONTENT_CHARACTERS)}`, "x".repeat(MAX_CONTENT_CHARACTERS)],
])("makes %j a content", (text, content) => {
  expect(toMessageText(text)).toEqual({ content });
});

it.each([
  ["", "empty_content"],
  ["\0", "empty_content"],
  [" \n\t\u200b\u2028\ufe0f\u{e0001}", "empty_content"],
  ["x".repeat(MAX_CONTENT_CHARACTERS + 1), "content_too_long"],
  [`${"🚀".repeat(MAX_CONTENT_CHARACTERS)}x`, "content_too_long"],
  ["x".repeat(3 * MAX_CONTENT_CHARACTERS), "content_too_long"],
] as const)("refuses others (%#)", (text, code) => {
  expect(toMessageText(text)).toEqual(new Refusal(code));
});
