import { expect, it } from "vitest";
import { RateLimiter } from "./rate-limiter.ts";

it("counts each key on its own", () => {
  const limiter = new RateLimiter(1, 2);
  expect([1, 2, 3].map(() => limiter.take("a", 1000))).toEqual([0, 0, expect.closeTo(1000, 1)]);
  expect(limiter.take("b", 1000)).toBe(0);
  expect(limiter.take("a", 2000)).toBe(0);
});

it("lets everything through at rate 0", () => {
  const limiter = new RateLimiter(0, 1);
  expect([1, 2, 3].map(() => limiter.take("a", 1000))).toEqual([0, 0, 0]);
  expect(limiter.size).toBe(0);
});

it("keeps a bounded number of keys, the latest ones", () => {
  const limiter = new RateLimiter(1, 1, 100);
  for (let key = 0; key < 10_000; key++) limiter.take(String(key), 1000);
  expect(limiter.size).toBeLessThanOrEqual(100);
  expect(limiter.take("9999", 1000)).toBeGreaterThan(0);
  expect(limiter.take("1", 1000)).toBe(0);
});
