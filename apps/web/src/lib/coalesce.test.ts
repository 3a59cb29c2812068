import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesce } from "./coalesce.ts";

const INTERVAL_MS = 1_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("runs at once, and once more for all who asked meanwhile", async () => {
  const work = vi.fn(async () => {});
  const ask = coalesce(work, INTERVAL_MS);
  for (let count = 0; count < 10; count++) ask();
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(INTERVAL_MS);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10 * INTERVAL_MS);
  expect(work).toHaveBeenCalledTimes(2);
});

it("waits for work that takes longer", async () => {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const ask = coalesce(work, INTERVAL_MS);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(5 * INTERVAL_MS);
  expect(work).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledTimes(2);
});

it("goes on after work that failed", async () => {
  const work = vi.fn(() => Promise.reject(new Error("away")));
  const ask = coalesce(work, INTERVAL_MS);
  ask();
  await vi.advanceTimersByTimeAsync(INTERVAL_MS);
  ask();
  expect(work).toHaveBeenCalledTimes(2);
});
