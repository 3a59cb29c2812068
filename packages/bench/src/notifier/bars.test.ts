import { expect, it } from "vitest";
import { ratioOf } from "../figures/ratio.ts";
import { judge } from "./bars.ts";

const good = {
  rate: ratioOf([0.5, 0.6, 0.5]),
  idleMedianMs: 49.9,
  hanging: ratioOf([1.5, 1.4, 1.5]),
};

it("holds what reaches its bar", () => {
  expect(judge(good).map(({ holds }) => holds)).toEqual([true, true, true]);
});

it.each([
  [0, { rate: ratioOf([0.49]) }],
  [1, { idleMedianMs: 50 }],
  [2, { hanging: ratioOf([1.51]) }],
])("says that bar %d was missed", (place, bad) => {
  const verdicts = judge({ ...good, ...bad });
  expect(verdicts.map(({ holds }) => holds)).toEqual([0, 1, 2].map((each) => each !== place));
});
