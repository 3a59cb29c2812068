import { formatTable } from "../figures/table.ts";
import type { Leg } from "./rounds.ts";
import { ratio, summarise } from "./summary.ts";

const NAMES = { app: "Tidings", baseline: "one INSERT per post" };
const HEADINGS = ["posts/s", "median", "p99", "CPU per post", "peak memory", "posts"];

/** The medians of all rounds with one number of connections, as a table with the ratios below. */
export function describeRounds(title: string, rounds: readonly Leg[][]): string {
  const ratios = [
    (leg: Leg) => leg.postsPerSecond,
    (leg: Leg) => leg.medianMs,
    (leg: Leg) => leg.p99Ms,
    (leg: Leg) => leg.cpuMicrosecondsPerPost,
    (leg: Leg) => leg.peakBytes,
  ].map((figure) => `${ratio(rounds, figure).median.toFixed(2)} x`);
  return formatTable([
    [title, ...HEADINGS],
    cells(summarise(rounds, "app")),
    cells(summarise(rounds, "baseline")),
    ["ratio", ...ratios],
  ]);
}

const cells = (leg: Leg): string[] => [
  NAMES[leg.target],
  count(leg.postsPerSecond),
  milliseconds(leg.medianMs),
  milliseconds(leg.p99Ms),
  `${leg.cpuMicrosecondsPerPost.toFixed(0)} us`,
  `${count(leg.peakBytes / 1024 ** 2)} MiB`,
  count(leg.posts),
];

const count = (value: number): string => Math.round(value).toLocaleString("en-US");
const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
