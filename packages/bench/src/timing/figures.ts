import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/percentile.ts";
import type { Comparison } from "./compare.ts";

/** How far one median may be from the other. Over a network, with its own noise, less than this is not to be told. */
const BAR = { atMost: 10 };

/** A pair of answers that should take the same time. */
export interface Measured extends Comparison {
  /** What is told apart by nobody, such as "an unknown account". */
  what: string;
  /** What it is compared with. */
  than: string;
}

/** Holds every pair to being alike. */
export const timingFigures = (pairs: readonly Measured[]): Figure[] =>
  pairs.flatMap(({ what, than, medianMs, ratios }) => [
    figure(`${what}: median`, medianMs.other, "ms"),
    figure(`${what}: distance from ${than}`, Math.abs(median(ratios) - 1) * 100, "%", {
      bar: BAR,
      rounds: ratios.map((ratio) => (ratio - 1) * 100),
    }),
  ]);
