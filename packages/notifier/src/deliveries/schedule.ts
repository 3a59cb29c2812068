const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The waits after the first attempt and each later one. When the last of them fails as well, that was it. */
const RETRY_DELAYS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;
export const MAX_ATTEMPTS = RETRY_DELAYS_MS.length + 1;
const JITTER = 0.2;
/** A receiver may ask for a longer pause, but not for a longer one than this. */
const LONGEST_WAIT_MS = 24 * HOUR_MS;

/** An endpoint that has only failed for so long is disabled. */
export const DISABLE_AFTER_MS = 5 * 24 * HOUR_MS;

/** Failures in a row, by an endpoint that doesn't answer or is out of order, after which it gets a rest. */
export const CIRCUIT_THRESHOLD = 5;
const CIRCUIT_FIRST_MS = 5 * SECOND_MS;
const CIRCUIT_LONGEST_MS = 5 * MINUTE_MS;

/**
 * How long to wait after a failed attempt.
 * @param attempts how many there were, this one included
 * @param retryAfterMs what the receiver asked for; it makes a wait longer, never shorter
 * @param random a number from 0 to 1
 * @returns milliseconds; null when there is no further attempt.
 */
export function retryDelay(
  attempts: number,
  retryAfterMs: number | null,
  random: number,
): number | null {
  const planned = RETRY_DELAYS_MS[attempts - 1];
  if (planned === undefined) return null;
  const spread = planned * (1 + JITTER * (2 * random - 1));
  return Math.min(Math.max(spread, retryAfterMs ?? 0), LONGEST_WAIT_MS);
}

/** How long an endpoint rests after so many failures in a row; 0 while its circuit stays closed. */
export function circuitDelay(failures: number): number {
  if (failures < CIRCUIT_THRESHOLD) return 0;
  return Math.min(CIRCUIT_FIRST_MS * 2 ** (failures - CIRCUIT_THRESHOLD), CIRCUIT_LONGEST_MS);
}

/**
 * What a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds or a date.
 * @returns milliseconds from `now`, not yet within bounds; null without a header that can be read.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * SECOND_MS;
  const date = value.endsWith("GMT") ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
