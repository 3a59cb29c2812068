/**
 * The generic cell rate algorithm (ITU-T I.371, annex A, "virtual scheduling"). One number is kept
 * for a flow: the theoretical arrival time (TAT) of its next cell. All times are in milliseconds.
 */
export interface GcraLimit {
  /** Between two cells at the steady rate. */
  intervalMs: number;
  /** How far ahead of its theoretical time a cell may come. */
  toleranceMs: number;
}

/** Far above what adding up floating point intervals is off by, far below anything that matters. */
const ROUNDING_MS = 0.001;

/** A limit of `rate` cells a second, of which `burst` may come at once. */
export function gcraLimit(rate: number, burst: number): GcraLimit {
  const intervalMs = 1000 / rate;
  return { intervalMs, toleranceMs: (burst - 1) * intervalMs + ROUNDING_MS };
}

/** How long a cell at `now` would have to wait; 0 when it conforms. */
export const gcraWait = ({ toleranceMs }: GcraLimit, arrival: number, now: number): number =>
  Math.max(0, arrival - toleranceMs - now);

/** The theoretical arrival time after a conforming cell at `now`. */
export const gcraNext = ({ intervalMs }: GcraLimit, arrival: number, now: number): number =>
  Math.max(arrival, now) + intervalMs;
