import { describe, expect, it } from "vitest";
import { relativeTime } from "./relative-time.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

describe("relativeTime", () => {
  it.each([
    [0, "just now"],
    [MINUTE - 1, "just now"],
    [MINUTE, "1 minute ago"],
    [60 * MINUTE - 1, "59 minutes ago"],
    [60 * MINUTE, "1 hour ago"],
    [DAY - 1, "23 hours ago"],
    [DAY, "1 day ago"],
    [30 * DAY - 1, "29 days ago"],
    [30 * DAY, "1 month ago"],
    [365 * DAY - 1, "12 months ago"],
    [800 * DAY, "2 years ago"],
  ])("%d ms back is %j", (age, text) => {
    expect(relativeTime(new Date(NOW - age), NOW)).toBe(text);
  });

  it("looks ahead too, and forgives a clock that is a little off", () => {
    expect(relativeTime(new Date(NOW + 5_000), NOW)).toBe("just now");
    expect(relativeTime(new Date(NOW + 2 * DAY), NOW)).toBe("in 2 days");
  });
});
