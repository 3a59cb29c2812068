import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/percentile.ts";
import type { Comparison } from "./compare.ts";

/** How much further from the other a median may be than from its own kind: what a busy machine blurs tells nothing. */
const BAR = { atMost: 10 };

const percentFromOne = (ratios: readonly number[]): number => Math.abs(median(ratios) - 1) * 100;

/** A pair of answers that should take the same time. */
export interface Measured extends Comparison {
  /** What is told apart by nobody, such as "an unknown account". */
  what: string;
  /** What it is compared with. */
  than: string;
}

/** Holds every pair to being alike. */
export const timingFigures = (pairs: readonly Measured[]): Figure[] =>
  pairs.flatMap(({ what, than, medianMs, ratios, noise }) => [
    figure(`${what}: median`, medianMs.other, "ms"),
    figure(`${than}: median`, medianMs.one, "ms"),
    figure(`${than}: distance from itself`, percentFromOne(noise), "%"),
    figure(
      `${what}: distance beyond that`,
      Math.max(0, percentFromOne(ratios) - percentFromOne(noise)),
      "%",
      { bar: BAR, rounds: ratios.map((ratio) => (ratio - 1) * 100) },
    ),
  ]);
