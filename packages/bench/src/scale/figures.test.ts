import { expect, it } from "vitest";
import { loadFigures, requestFigures } from "./figures.ts";

const leg = (target: string, postsPerSecond: number) => ({
  target,
  posts: 1,
  postsPerSecond,
  medianMs: 1,
  p99Ms: 1,
  cpuMicrosecondsPerPost: 1,
  peakBytes: 1,
});

it("asks nine tenths of the rate on an empty database", () => {
  const reached = (rate: number) =>
    loadFigures("load", [[leg("empty", 1000), leg("large", rate)]], ["large", "empty"])[0]?.reached;
  expect([reached(900), reached(899)]).toEqual([true, false]);
});

it("holds pages of messages, and nothing else, under ten milliseconds", () => {
  const timed = (name: string, ms: number) => ({ name, databaseMs: [ms, 1, ms] });
  const figures = requestFigures([
    timed("message.list, the first page", 9.9),
    timed("message.list, a page further back", 10),
    timed("channel.list", 99),
  ]);
  expect(figures.map(({ reached }) => reached)).toEqual([true, false, null]);
});
