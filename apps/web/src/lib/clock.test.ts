import { describe, expect, it } from "vitest";
import {
  DEFAULT_CLOCK,
  dayOf,
  decodeClock,
  encodeClock,
  formatDay,
  formatExactTime,
  formatTime,
} from "./clock.ts";

const berlin = { timeZone: "Europe/Berlin", locale: "en-GB" };
const now = new Date("2026-11-23T23:30:00Z");

describe("formatDay", () => {
  it("counts the reader's calendar days, not hours", () => {
    expect(formatDay(new Date("2026-11-23T23:01:00Z"), now, berlin)).toBe("Today");
    expect(formatDay(new Date("2026-11-23T22:59:00Z"), now, berlin)).toBe("Yesterday");
    expect(formatDay(new Date("2026-11-23T22:59:00Z"), now, DEFAULT_CLOCK)).toBe("Today");
  });

  it("names a weekday within the week and a date before it", () => {
    expect(formatDay(new Date("2026-11-19T12:00:00Z"), now, berlin)).toBe("Thursday");
    expect(formatDay(new Date("2026-11-12T12:00:00Z"), now, berlin)).toBe("Thursday 12 November");
    expect(formatDay(new Date("2025-11-12T12:00:00Z"), now, berlin)).toContain("2025");
  });

  it("stands the days on which clocks are turned", () => {
    const dayAfter = new Date("2026-10-25T23:30:00Z");
    expect(formatDay(new Date("2026-10-24T23:30:00Z"), dayAfter, berlin)).toBe("Yesterday");
  });
});

it("writes times where the reader is, as they do", () => {
  const date = new Date("2026-11-23T13:05:00Z");
  const newYork = { timeZone: "America/New_York", locale: "en-US" };
  expect(formatTime(date, berlin)).toBe("14:05");
  expect(formatTime(date, newYork)).toBe("8:05 AM");
  expect(formatExactTime(date, berlin)).toBe("14:05:00");
  expect(formatExactTime(date, newYork)).toBe("8:05:00 AM");
  expect(dayOf(date, berlin)).toBe("2026-11-23");
});

describe("the cookie", () => {
  it("brings a clock back", () => {
    expect(decodeClock(encodeClock(berlin))).toEqual(berlin);
  });

  it.each([undefined, "", "Mars/Olympus en", "Europe/Berlin", "Europe/Berlin not_a_locale!"])(
    "gives the default for %j",
    (text) => {
      expect(decodeClock(text)).toEqual(DEFAULT_CLOCK);
    },
  );
});
