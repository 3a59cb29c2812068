import { expect, it } from "vitest";
import type { Leg } from "./rounds.ts";
import { ofTarget, ratios, summarise } from "./summary.ts";

const leg = (target: Leg["target"], postsPerSecond: number): Leg => ({
  target,
  posts: postsPerSecond * 3,
  postsPerSecond,
  medianMs: 64_000 / postsPerSecond,
  p99Ms: 128_000 / postsPerSecond,
  cpuMicrosecondsPerPost: 30,
  peakBytes: postsPerSecond * 10,
});

const rounds = [
  [leg("app", 300), leg("baseline", 100)],
  [leg("baseline", 200), leg("app", 400)],
  [leg("app", 350), leg("baseline", 50)],
];

it("takes the median of the rounds, and the highest memory", () => {
  expect(summarise(rounds, "app")).toEqual({
    ...leg("app", 350),
    posts: 3 * (300 + 400 + 350),
    peakBytes: 4_000,
  });
});

it("lists a target's figure by rounds", () => {
  expect(ofTarget(rounds, "baseline", ({ posts }) => posts)).toEqual([300, 600, 150]);
});

it("compares the two within each round", () => {
  expect(ratios(rounds, ["app", "baseline"], ({ postsPerSecond }) => postsPerSecond)).toEqual([
    3, 2, 7,
  ]);
});

it("can't compare with a leg that isn't there", () => {
  expect(() => ratios([[leg("app", 1)]], ["app", "other"], ({ medianMs }) => medianMs)).toThrow(
    "other",
  );
});
