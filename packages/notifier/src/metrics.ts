import { counter, histogram, LATENCY_BUCKETS } from "@tidings/watch";
import { isOutage, type Outcome } from "./send/outcome.ts";

/** Up to the 15 s that a receiver has. */
const ATTEMPT_BUCKETS = [...LATENCY_BUCKETS, 15] as const;
const MS_PER_SECOND = 1_000;

const attempts = counter(
  "tidings_delivery_attempts_total",
  "Tries at a delivery: accepted, refused by the receiver, an outage of it, or not sent by a fault of ours.",
  ["outcome"],
);

const attemptDuration = histogram(
  "tidings_delivery_attempt_duration_seconds",
  "Time from a delivery's sending until its receiver answered, or was given up on.",
  ATTEMPT_BUCKETS,
);

const deliveries = counter(
  "tidings_deliveries_total",
  "Deliveries after an attempt: delivered, failed for good, or to be tried again.",
  ["outcome"],
);

const disabled = counter(
  "tidings_endpoints_disabled_total",
  "Endpoints that were switched off because they only failed, or said that they are gone.",
);

function kindOf(outcome: Outcome): string {
  if (outcome.error === null) return "accepted";
  if (outcome.isOurFault) return "not_sent";
  return isOutage(outcome) ? "outage" : "refused";
}

export function countAttempt(outcome: Outcome): void {
  attempts.inc({ outcome: kindOf(outcome) });
  attemptDuration.observe(outcome.durationMs / MS_PER_SECOND);
}

/** @param state what has become of the delivery by its attempt */
export const countDelivery = (state: "delivered" | "pending" | "failed"): void =>
  deliveries.inc({ outcome: state === "pending" ? "retry" : state });

export const countDisabled = (): void => disabled.inc();
