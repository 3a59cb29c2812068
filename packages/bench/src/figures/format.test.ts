import { describe, expect, it } from "vitest";
import { figure } from "./figure.ts";
import { formatBar, formatNumber, formatReached, formatValue } from "./format.ts";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [2.345, "2.35"],
    [0.5, "0.50"],
    [31.4259, "31.4"],
    [314.159, "314"],
    [25_312.4, "25,312"],
    [10_000_000, "10,000,000"],
    [-2.5, "-2.50"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

it("writes a unit only where there is one", () => {
  expect([formatValue(1.5, "ms"), formatValue(12, "")]).toEqual(["1.50 ms", "12"]);
});

it("says what a bar asks for", () => {
  const bars = [{ atLeast: 2.5 }, { atMost: 10 }, { under: 0.9 }, null] as const;
  expect(bars.map(formatBar)).toEqual(["at least 2.50", "at most 10", "under 0.90", ""]);
});

it("says loudly what missed its bar, and nothing of what has none", () => {
  const words = [{ bar: { atMost: 1 } }, { bar: { atMost: 0 } }, {}].map((options) =>
    formatReached(figure("", 1, "", options)),
  );
  expect(words).toEqual(["reached", "MISSED", ""]);
});
