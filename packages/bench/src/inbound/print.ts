import { formatTable } from "../figures/table.ts";
import { PAYLOADS } from "../payloads/index.ts";
import type { Leg } from "./rounds.ts";
import { ratio, summarise } from "./summary.ts";
import type { TargetName } from "./targets.ts";

const NAMES: Record<TargetName, string> = {
  app: "Tidings",
  baseline: "one INSERT per post",
  alertmanager: PAYLOADS.alertmanager.title,
  githubPush: PAYLOADS.githubPush.title,
};
const HEADINGS = ["posts/s", "median", "p99", "CPU per post", "peak memory", "posts"];

/** The medians of all rounds with one number of connections, as a table with the ratios below. */
export const describeRounds = (title: string, rounds: readonly Leg[][]): string =>
  formatTable([
    [title, ...HEADINGS],
    cells(summarise(rounds, "app")),
    cells(summarise(rounds, "baseline")),
    ["ratio", ...ratios(rounds, ["app", "baseline"])],
  ]);

/** The medians with each payload, each with its ratios to the plainest one. */
export const describePayloads = (title: string, rounds: readonly Leg[][]): string =>
  formatTable([
    [title, ...HEADINGS],
    cells(summarise(rounds, "app")),
    ...(["alertmanager", "githubPush"] as const).flatMap((name) => [
      cells(summarise(rounds, name)),
      ["ratio", ...ratios(rounds, [name, "app"])],
    ]),
  ]);

const FIGURES: readonly ((leg: Leg) => number)[] = [
  (leg) => leg.postsPerSecond,
  (leg) => leg.medianMs,
  (leg) => leg.p99Ms,
  (leg) => leg.cpuMicrosecondsPerPost,
  (leg) => leg.peakBytes,
];

const ratios = (rounds: readonly Leg[][], targets: readonly [TargetName, TargetName]): string[] =>
  FIGURES.map((figure) => `${ratio(rounds, figure, targets).median.toFixed(2)} x`);

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
