import { expect, it } from "vitest";
import { firstIdAt } from "../../ids.ts";
import { idAt } from "./id-at.ts";
import { readScripts } from "./scripts.ts";

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;
const DAY_MS = 24 * HOUR_MS;

/** Every hour of a week, in which a demo may be started. */
const starts = Array.from(
  { length: WEEK_HOURS },
  (_, hour) => new Date(Date.UTC(2026, 10, 23, hour, 10)),
);

it("whenever it starts, all was said in the past, in order, over about three weeks", () => {
  for (const now of starts) {
    for (const [channel, script] of Object.entries(readScripts(now))) {
      const times = script.map(({ createdAt }) => createdAt.getTime());
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      const age = (now.getTime() - (times[0] ?? 0)) / DAY_MS;
      expect(Math.min(...gaps), `${channel} at ${now.toISOString()}`).toBeGreaterThan(0);
      expect(times.at(-1)).toBeLessThan(now.getTime() - 60_000);
      expect(age).toBeLessThan(24);
    }
  }
});

it("what came today comes after what came on the days before, as the scripts ask for it", () => {
  for (const now of starts) {
    for (const { createdAt } of readScripts(now).deployments.slice(-9)) {
      const minutes = (now.getTime() - createdAt.getTime()) / 60_000;
      expect(minutes).toBe(Math.round(minutes));
    }
  }
});

it("is the same at every run, with alerts enough to scroll through", () => {
  const [now = new Date()] = starts;
  expect(readScripts(now)).toEqual(readScripts(now));
  expect(readScripts(now).alerts.length).toBeGreaterThan(300);
});

it("ids follow time", () => {
  const at = new Date("2026-11-23T10:00:00.123Z");
  const id = idAt(at);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(id >= firstIdAt(at.getTime())).toBe(true);
  expect(id < firstIdAt(at.getTime() + 1)).toBe(true);
});
