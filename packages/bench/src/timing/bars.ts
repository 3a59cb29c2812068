import { type Ratio, times } from "../figures/ratio.ts";
import type { Verdict } from "../figures/verdict.ts";

/** How far one median may be from the other. Over a network, with its own noise, less than this is not to be told. */
const MAX_DISTANCE = 0.1;

/** A pair of answers that should take the same time. */
export interface Measured {
  /** What is told apart by nobody, such as "an unknown address". */
  what: string;
  /** What it is compared with. */
  than: string;
  ratio: Ratio;
}

/** Holds every pair to being alike. */
export const judge = (pairs: readonly Measured[]): Verdict[] =>
  pairs.map(({ what, than, ratio }) => ({
    holds: Math.abs(ratio.median - 1) <= MAX_DISTANCE,
    text: `${what}: ${times(ratio, "median", `${than}'s`)}; within ${MAX_DISTANCE * 100} % is asked for`,
  }));
