import { expect, it } from "vitest";
import { gcraLimit, gcraNext, gcraWait } from "./gcra.ts";

const EVERY_MS = 50;

/** How many of the cells that come every 50 ms in `seconds` conform. */
function admitted(rate: number, burst: number, seconds: number, start: number): number {
  const limit = gcraLimit(rate, burst);
  let arrival = 0;
  let count = 0;
  for (let now = start; now <= start + seconds * 1000; now += EVERY_MS) {
    if (gcraWait(limit, arrival, now) > 0) continue;
    arrival = gcraNext(limit, arrival, now);
    count += 1;
  }
  return count;
}

it.each([
  [10, 50],
  [3, 7],
  [0.1, 1],
  [1000, 3],
])("lets a burst through at once, then says how long to wait (%d/s, %d)", (rate, burst) => {
  const limit = gcraLimit(rate, burst);
  const now = 123_456_789.123;
  let arrival = 0;
  for (let cell = 0; cell < burst; cell++) {
    expect(gcraWait(limit, arrival, now)).toBe(0);
    arrival = gcraNext(limit, arrival, now);
  }
  const wait = gcraWait(limit, arrival, now);
  expect(wait).toBeCloseTo(1000 / rate, 1);
  expect(gcraWait(limit, arrival, now + wait)).toBe(0);
});

it("keeps to the rate in the long run", () => {
  expect(admitted(10, 1, 10, 1e6)).toBe(101);
  expect(admitted(10, 50, 10, 1e6)).toBe(150);
  expect(admitted(100, 5, 10, 1e6)).toBe(201);
});
