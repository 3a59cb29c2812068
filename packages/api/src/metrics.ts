import { counter, gauge, histogram, LATENCY_BUCKETS } from "@tidings/watch";

const MS_PER_SECOND = 1_000;

const procedures = counter(
  "tidings_procedures_total",
  "Calls of procedures, by tRPC's code of how they ended.",
  ["procedure", "code"],
);

const procedureDuration = histogram(
  "tidings_procedure_duration_seconds",
  "Time that a procedure takes, subscriptions left out.",
  LATENCY_BUCKETS,
  ["procedure"],
);

/**
 * Counts a call.
 * @param procedure a name of the router's: what nobody knows doesn't come so far
 * @param code OK, or tRPC's code of the error
 * @param durationMs null for what has no end of its own
 */
export function countCall(procedure: string, code: string, durationMs: number | null): void {
  procedures.inc({ procedure, code });
  if (durationMs !== null) procedureDuration.observe({ procedure }, durationMs / MS_PER_SECOND);
}

/** Shows how many pages listen. */
export const watchListeners = (count: () => number): void => {
  gauge("tidings_live_listeners", "Pages to which this process sends live updates.", [], (metric) =>
    metric.set(count()),
  );
};
