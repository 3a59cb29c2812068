import { expect, it } from "vitest";
import { toRequestId } from "./request-id.ts";

it.each([
  "5f2b9c1e4a7d4c0b8e1f3a6d9c2b5e80",
  "01997d5c-7a10-7000-8000-000000000000",
  "req:1234.5678",
])("takes over %s", (given) => {
  expect(toRequestId(given)).toBe(given);
});

it.each([
  undefined,
  null,
  "",
  "short",
  "x".repeat(41),
  "a token of a webhook",
  "line\nbreak-in-it",
  "\u001b[31mred-letters",
  "-begins-with-a-dash",
  ["12345678", "87654321"],
])("makes one instead of %j", (given) => {
  const made = toRequestId(given);
  expect(made).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
  expect(toRequestId(given)).not.toBe(made);
});

it("takes over what it has made itself", () => {
  const made = toRequestId(null);
  expect(toRequestId(made)).toBe(made);
});
