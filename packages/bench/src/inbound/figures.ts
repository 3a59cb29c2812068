import { type Bar, type Figure, figure } from "../figures/figure.ts";
import { medianFigure, ratioFigure } from "../figures/median-figure.ts";
import type { Leg } from "../load/rounds.ts";
import { type LegFigure, ofTarget, ratios } from "../load/summary.ts";
import type { Target } from "../load/target.ts";

const MIN_RATE_RATIO = 2.5;
const MIN_PAYLOAD_RATIO = 0.5;
const MAX_MEDIAN_RATIO = 1.3;
const MAX_IDLE_MIB = 350;
const MIB = 1024 ** 2;

const rate: LegFigure = ({ postsPerSecond }) => postsPerSecond;
const middle: LegFigure = ({ medianMs }) => medianMs;

/** What a load is held to beside the baseline: its rate when many post at once, its pace when one does. */
export const barsOf = (connections: number): { rate: Bar | null; median: Bar | null } => ({
  rate: connections === 64 ? { atLeast: MIN_RATE_RATIO } : null,
  median: connections === 1 ? { atMost: MAX_MEDIAN_RATIO } : null,
});

/** One target beside the baseline under one load. */
export function loadFigures(
  load: string,
  rounds: readonly Leg[][],
  [of, to]: readonly [Target, Target],
  bars: ReturnType<typeof barsOf>,
): Figure[] {
  const pair = [of.name, to.name] as const;
  const each = (target: Target, of: LegFigure) => ofTarget(rounds, target.name, of);
  return [
    ratioFigure(`${load}: rate to the baseline's`, ratios(rounds, pair, rate), bars.rate),
    ratioFigure(`${load}: median to the baseline's`, ratios(rounds, pair, middle), bars.median),
    medianFigure(`${load}: rate`, each(of, rate), "posts/s"),
    medianFigure(`${load}: the baseline's rate`, each(to, rate), "posts/s"),
    medianFigure(`${load}: median`, each(of, middle), "ms"),
    medianFigure(
      `${load}: p99`,
      each(of, (leg) => leg.p99Ms),
      "ms",
    ),
    medianFigure(
      `${load}: CPU per post`,
      each(of, (leg) => leg.cpuMicrosecondsPerPost),
      "µs",
    ),
  ];
}

/** A native payload beside plain content. */
export const payloadFigures = (
  rounds: readonly Leg[][],
  [native, plain]: readonly [Target, Target],
): Figure[] => [
  ratioFigure(
    `${native.name}: rate to plain content's`,
    ratios(rounds, [native.name, plain.name], rate),
    { atLeast: MIN_PAYLOAD_RATIO },
  ),
  medianFigure(`${native.name}: rate`, ofTarget(rounds, native.name, rate), "posts/s"),
];

/** Memory, and what was counted in the database. */
export const otherFigures = (idleBytes: number, accepted: number): Figure[] => [
  figure("resident memory when idle", idleBytes / MIB, "MiB", { bar: { under: MAX_IDLE_MIB } }),
  figure("posts answered 200 and found stored, once each", accepted, ""),
];
