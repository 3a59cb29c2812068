import { median } from "../figures/percentile.ts";
import type { Leg } from "./rounds.ts";

export type LegFigure = (leg: Leg) => number;

/** One figure of a target, by rounds. */
export const ofTarget = (rounds: readonly Leg[][], target: string, figure: LegFigure): number[] =>
  rounds.map((round) => figure(legOf(round, target)));

/** What one target needs or does of what another does, by rounds. */
export const ratios = (
  rounds: readonly Leg[][],
  [of, to]: readonly [string, string],
  figure: LegFigure,
): number[] => rounds.map((round) => figure(legOf(round, of)) / figure(legOf(round, to)));

/** The median round of a target; the peak is that of all rounds. */
export const summarise = (rounds: readonly Leg[][], target: string): Leg => {
  const each = (figure: LegFigure) => ofTarget(rounds, target, figure);
  return {
    target,
    posts: each((leg) => leg.posts).reduce((sum, posts) => sum + posts, 0),
    postsPerSecond: median(each((leg) => leg.postsPerSecond)),
    medianMs: median(each((leg) => leg.medianMs)),
    p99Ms: median(each((leg) => leg.p99Ms)),
    cpuMicrosecondsPerPost: median(each((leg) => leg.cpuMicrosecondsPerPost)),
    peakBytes: Math.max(...each((leg) => leg.peakBytes)),
  };
};

function legOf(round: readonly Leg[], target: string): Leg {
  const leg = round.find((candidate) => candidate.target === target);
  if (leg === undefined) throw new Error(`No figures of ${target}.`);
  return leg;
}
