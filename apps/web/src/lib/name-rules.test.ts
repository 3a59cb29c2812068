import { expect, it } from "vitest";
import { nameRules } from "./name-rules.ts";

it.each([
  ["x".repeat(80), true],
  ["🦊".repeat(80), true],
  [` ${"x".repeat(80)} `, true],
  ["x".repeat(81), "Use at most 80 characters."],
])("says of a name when it is too long (%#)", (name, verdict) => {
  expect(nameRules("Enter a name.").validate(name)).toBe(verdict);
});
