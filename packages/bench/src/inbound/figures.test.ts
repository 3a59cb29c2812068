import { describe, expect, it } from "vitest";
import type { Leg } from "../load/rounds.ts";
import type { Target } from "../load/target.ts";
import { barsOf, loadFigures, otherFigures, payloadFigures } from "./figures.ts";

const target = (name: string) => ({ name }) as Target;
const [app, baseline] = [target("app"), target("baseline")];

const leg = (name: string, postsPerSecond: number, medianMs: number): Leg => ({
  target: name,
  posts: postsPerSecond,
  postsPerSecond,
  medianMs,
  p99Ms: 3 * medianMs,
  cpuMicrosecondsPerPost: 30,
  peakBytes: 1,
});

const roundsOf = (rate: number, median: number) => [
  [leg("app", rate, median), leg("baseline", 100, 1)],
];

const ratiosOf = (connections: number, rate: number, median: number) =>
  loadFigures("load", roundsOf(rate, median), [app, baseline], barsOf(connections))
    .slice(0, 2)
    .map(({ value, reached }) => [value, reached]);

describe("loadFigures", () => {
  it("holds many connections to their rate only", () => {
    expect(ratiosOf(64, 250, 9)).toEqual([
      [2.5, true],
      [9, null],
    ]);
    expect(ratiosOf(64, 249, 1)[0]).toEqual([2.49, false]);
  });

  it("holds one connection to its median only", () => {
    expect(ratiosOf(1, 10, 1.3)).toEqual([
      [0.1, null],
      [1.3, true],
    ]);
    expect(ratiosOf(1, 300, 1.31)[1]).toEqual([1.31, false]);
  });

  it("only shows other loads", () => {
    expect(ratiosOf(8, 10, 9).map(([, reached]) => reached)).toEqual([null, null]);
  });
});

it("holds a native payload to half the rate of plain content", () => {
  const reached = (rate: number) =>
    payloadFigures([[leg("push", rate, 1), leg("app", 100, 1)]], [target("push"), app])[0]?.reached;
  expect([reached(50), reached(49)]).toEqual([true, false]);
});

it("holds memory under its bar", () => {
  const reached = (mib: number) => otherFigures(mib * 1024 ** 2, 7)[0]?.reached;
  expect([reached(349), reached(350)]).toEqual([true, false]);
});
