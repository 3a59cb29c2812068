import { describe, expect, it } from "vitest";
import { TookTooLong, within } from "./within.ts";

it("gives what the work gives, and throws what it throws", () => {
  expect(within(50, () => "done")).toBe("done");
  const failure = new Error("no");
  expect(() =>
    within(50, () => {
      throw failure;
    }),
  ).toThrow(failure);
});

describe("ends what would take for ever", () => {
  const blanks = `${" ".repeat(1_000_000)}x`;
  it.each<[string, () => unknown]>([
    ["a loop", () => spin()],
    ["a regular expression", () => / +$/.test(blanks)],
    ["a catch", () => attempt()],
  ])("%s", (_, work) => {
    const startedAt = performance.now();
    expect(() => within(20, work)).toThrow(TookTooLong);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(within(50, () => 1)).toBe(1);
  });
});

it("doesn't count time that the thread didn't get", () => {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let times = 0;
  const work = () => {
    times++;
    if (times < 3) for (const end = performance.now() + 60; performance.now() < end; ) rest(clock);
    return times;
  };
  expect(within(20, work)).toBe(3);
});

/** Gives the processor to others. */
const rest = (clock: Int32Array) => void Atomics.wait(clock, 0, 0, 5);

function spin(): never {
  for (;;);
}

function attempt(): unknown {
  try {
    return spin();
  } catch {
    return "caught";
  }
}
