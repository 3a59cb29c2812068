import { describe, expect, it } from "vitest";
import { median, percentile } from "./percentile.ts";

describe("percentile", () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0.001, 1],
    [0.5, 50],
    [0.99, 99],
    [0.991, 100],
    [1, 100],
  ])("of 1 to 100 at %d is %d", (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  it("of one value is that value", () => {
    expect([0.01, 0.5, 1].map((share) => percentile([7], share))).toEqual([7, 7, 7]);
  });

  it("of nothing is an error", () => {
    expect(() => percentile([], 0.5)).toThrow("nothing");
  });
});

describe("median", () => {
  it("is the middle of an odd number of values, in whatever order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("is the mean of the two in the middle of an even number", () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it("leaves its input as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
