import { type Figure, figure } from "../figures/figure.ts";
import type { Spread } from "./arrivals.ts";

const MEDIAN_MS = 50;
const P99_MS = 250;
const KIB = 1024;

/** What so many listeners heard, and what they took of the app. */
export interface Heard {
  /** Where they listened. */
  place: string;
  spread: Spread;
  cpuMillisecondsPerPost: number;
  /** Resident memory of the app with them, less that without, for each. */
  bytesPerListener: number;
}

/** Holds how long posts took to what was promised of it. */
const spreadFigures = (who: string, { medianMs, p99Ms, longestMs, arrivals }: Spread): Figure[] => [
  figure(`${who}: median`, medianMs, "ms", { bar: { under: MEDIAN_MS } }),
  figure(`${who}: p99`, p99Ms, "ms", { bar: { under: P99_MS } }),
  figure(`${who}: longest`, longestMs, "ms"),
  figure(`${who}: arrivals counted, each once`, arrivals, ""),
];

/**
 * @param shown until a browser among the listeners had painted a post
 */
export const fanOutFigures = (heard: readonly Heard[], shown: Spread): Figure[] => [
  ...heard.flatMap(({ place, spread, cpuMillisecondsPerPost, bytesPerListener }) => [
    ...spreadFigures(`${place}, post to listener`, spread),
    figure(`${place}: the app's CPU time for each post`, cpuMillisecondsPerPost, "ms"),
    figure(`${place}: memory for each listener`, bytesPerListener / KIB, "KiB"),
  ]),
  ...spreadFigures("a browser among 500 on one channel, post until shown", shown),
];
