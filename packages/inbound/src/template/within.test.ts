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
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(within(50, () => 1)).toBe(1);
  });
});

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
