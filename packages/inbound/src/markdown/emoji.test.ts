import { expect, it } from "vitest";
import { withEmoji } from "./emoji.ts";

it.each([
  [":rocket: up", "🚀 up"],
  [":tada::+1:", "🎉👍"],
  [":+1::skin-tone-3: ok", "👍 ok"],
  [":large_green_circle: :large_blue_square: :red_circle:", "🟢 🟦 🔴"],
  [":simple_smile:", "🙂"],
  [":our-own: :constructor:", ":our-own: :constructor:"],
  ["at 10:30:45", "at 10:30:45"],
  ["host:fire:80", "host:fire:80"],
])("%j", (text, expected) => {
  expect(withEmoji(text)).toBe(expected);
});
