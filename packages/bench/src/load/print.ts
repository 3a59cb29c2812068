import { formatTable } from "../figures/table.ts";
import type { Leg } from "./rounds.ts";
import { summarise } from "./summary.ts";

const HEADINGS = ["posts/s", "median", "p99", "CPU per post", "peak memory", "posts"];

/** The medians of all rounds of one load, a row for each target. */
export const describeRounds = (title: string, rounds: readonly Leg[][]): string =>
  formatTable([
    [title, ...HEADINGS],
    ...(rounds[0] ?? []).map(({ target }) => cells(summarise(rounds, target))),
  ]);

const cells = (leg: Leg): string[] => [
  leg.target,
  count(leg.postsPerSecond),
  milliseconds(leg.medianMs),
  milliseconds(leg.p99Ms),
  `${leg.cpuMicrosecondsPerPost.toFixed(0)} us`,
  `${count(leg.peakBytes / 1024 ** 2)} MiB`,
  count(leg.posts),
];

const count = (value: number): string => Math.round(value).toLocaleString("en-US");
const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
