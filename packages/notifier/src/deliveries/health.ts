import { GONE, isOutage, type Outcome } from "../send/outcome.ts";
import { CIRCUIT_THRESHOLD, circuitDelay, DISABLE_AFTER_MS } from "./schedule.ts";

/** How an endpoint has been doing. */
export interface Health {
  /** Time of the first failure since the last success (ms); null while all is well. */
  failingSince: number | null;
  /** Outages in a row; enough of them open the circuit. */
  failureCount: number;
  /** Until when the endpoint rests (ms); 0 while it doesn't. */
  openUntil: number;
  lastError: string | null;
}

/** Whether two say the same but for the words. */
export const isSameHealth = (one: Health, other: Health): boolean =>
  one.failingSince === other.failingSince &&
  one.failureCount === other.failureCount &&
  one.openUntil === other.openUntil;

/** An endpoint's health after one more outcome. */
export function healthAfter(before: Health, outcome: Outcome, now: number): Health {
  if (outcome.isOurFault) return before;
  if (outcome.error === null) {
    return { failingSince: null, failureCount: 0, openUntil: 0, lastError: null };
  }
  const failing = { failingSince: before.failingSince ?? now, lastError: outcome.error };
  // Of several that were under way together, the one that opens the circuit counts for all.
  if (!isOutage(outcome) || before.openUntil > now) return { ...before, ...failing };
  const failureCount = before.failureCount + 1;
  const rest = circuitDelay(failureCount);
  return { ...failing, failureCount, openUntil: rest > 0 ? now + rest : 0 };
}

/** True when one delivery at a time is tried, until one succeeds. */
export const isOnProbation = ({ failureCount }: Health): boolean =>
  failureCount >= CIRCUIT_THRESHOLD;

/** Why an endpoint is to be disabled after an outcome, in words; null when it isn't. */
export function reasonToDisable(health: Health, { status }: Outcome, now: number): string | null {
  if (status === GONE) return "The receiver says that this address is gone for good (status 410).";
  const { failingSince, lastError } = health;
  if (failingSince !== null && now - failingSince >= DISABLE_AFTER_MS) {
    return `Every delivery has failed for five days. The last time: ${lastError}`;
  }
  return null;
}
