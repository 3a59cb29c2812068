import { type Ratio, times } from "../figures/ratio.ts";
import type { Verdict } from "../figures/verdict.ts";

const MIN_RATE_RATIO = 0.5;
const MAX_IDLE_MEDIAN_MS = 50;
const MAX_P99_RATIO = 1.5;

export interface Measured {
  /** Deliveries a second to the bare loop's. */
  rate: Ratio;
  /** From a cause to the receiver, on an idle system. */
  idleMedianMs: number;
  /** The p99 of endpoints that answer, with some that hang to that without. */
  hanging: Ratio;
}

/** Holds the figures to what was promised of them. */
export const judge = ({ rate, idleMedianMs, hanging }: Measured): Verdict[] => [
  {
    holds: rate.median >= MIN_RATE_RATIO,
    text: `backlog: ${times(rate, "rate")}; at least ${MIN_RATE_RATIO} times is asked for`,
  },
  {
    holds: idleMedianMs < MAX_IDLE_MEDIAN_MS,
    text: `idle: a median of ${idleMedianMs.toFixed(1)} ms until the receiver has an event; under ${MAX_IDLE_MEDIAN_MS} ms is asked for`,
  },
  {
    holds: hanging.median <= MAX_P99_RATIO,
    text: `10 of 100 hang: ${times(hanging, "p99 without")}; at most ${MAX_P99_RATIO} times is asked for`,
  },
];
