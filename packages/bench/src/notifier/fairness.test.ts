import { expect, it } from "vitest";
import { cameBetween, fairnessOf, peaks } from "./fairness.ts";

it("counts what came to each path meanwhile, nothing included", () => {
  const before = { "/a": 5, "/b": 1 };
  const after = { "/a": 8, "/b": 1, "/c": 2, "/other": 9 };
  expect(cameBetween(before, after, ["/a", "/b", "/c", "/d"])).toEqual([3, 0, 2, 0]);
});

it.each([
  [[4, 4, 4], 1],
  [[2, 4, 3], 0.5],
  [[0, 4], 0],
  [[0, 0], 0],
])("calls %j fair by %d", (came, fairness) => {
  expect(fairnessOf(came)).toBe(fairness);
});

it("compares the first quarter with the last", () => {
  expect(peaks([1, 3, 9, 9, 9, 9, 10, 20])).toEqual({ first: 3, last: 20 });
  expect(peaks([7])).toEqual({ first: 7, last: 7 });
});
