import { expect, it } from "vitest";
import { formatDuration, secondsBetween } from "./duration.ts";

it.each([
  [0, "0 s"],
  [-1, "0 s"],
  [59.4, "59 s"],
  [60, "1 min"],
  [3_599, "59 min 59 s"],
  [7_500, "2 h 5 min"],
  [90_000, "1 d 1 h"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

it("counts the seconds between two times", () => {
  expect(secondsBetween("2026-01-02T03:04:05Z", "2026-01-02T03:05:00Z")).toBe(55);
  expect(secondsBetween("2026-01-02T03:05:00Z", "2026-01-02T03:04:05Z")).toBeNull();
  expect(secondsBetween("", "2026-01-02T03:04:05Z")).toBeNull();
});
