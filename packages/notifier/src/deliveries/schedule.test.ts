import { describe, expect, it } from "vitest";
import { circuitDelay, MAX_ATTEMPTS, parseRetryAfter, retryDelay } from "./schedule.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("retryDelay", () => {
  it("follows the schedule and ends with it", () => {
    const delays = Array.from({ length: MAX_ATTEMPTS }, (_, n) => retryDelay(n + 1, null, 0.5));
    const hours = [2, 5, 10, 14, 20, 24].map((count) => count * HOUR_MS);
    expect(delays).toEqual([5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, ...hours, null]);
  });

  it("spreads by a fifth either way, and never waits longer than a day", () => {
    expect(retryDelay(1, null, 0)).toBeCloseTo(4_000);
    expect(retryDelay(1, null, 1)).toBeCloseTo(6_000);
    expect(retryDelay(9, null, 1)).toBe(24 * HOUR_MS);
  });

  it("waits longer when the receiver asks for it, within bounds, but not shorter", () => {
    expect(retryDelay(1, 90_000, 0.5)).toBe(90_000);
    expect(retryDelay(2, 1_000, 0.5)).toBe(5 * MINUTE_MS);
    expect(retryDelay(1, 1e12, 0.5)).toBe(24 * HOUR_MS);
    expect(retryDelay(MAX_ATTEMPTS, 1_000, 0.5)).toBeNull();
  });
});

it("lets an endpoint rest the longer, the longer it is out of order", () => {
  expect([1, 4, 5, 6, 10, 50].map(circuitDelay)).toEqual([0, 0, 5_000, 10_000, 160_000, 300_000]);
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-11-25T10:00:00Z");
  it.each([
    ["120", 120_000],
    ["0", 0],
    ["99999999999999", 99_999_999_999_999_000],
    ["Wed, 25 Nov 2026 10:00:30 GMT", 30_000],
    ["Wed, 25 Nov 2026 09:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    [null, null],
  ])("%s", (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});
