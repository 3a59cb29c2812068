/** One try at a delivery: what was sent and what came back. */
export interface Outcome {
  startedAt: Date;
  durationMs: number;
  /** As sent, with the values of the endpoint's extra headers masked. */
  requestHeaders: Record<string, string>;
  requestBody: string;
  /** Null when no answer came. */
  status: number | null;
  responseHeaders: Record<string, string> | null;
  /** The first {@link MAX_RESPONSE_BYTES} of the answer. */
  responseBody: string | null;
  /** What went wrong, in words; null for a success. */
  error: string | null;
  /** Nothing was sent because we were too busy, which says nothing about the receiver. */
  isOurFault?: boolean;
  /** What the receiver asked for by `Retry-After`. */
  retryAfterMs: number | null;
}

/** How much of an answer is kept. */
export const MAX_RESPONSE_BYTES = 20_000;

/** The receiver wants nothing more at this address: another attempt would be no better. */
export const GONE = 410;

/** True when the receiver didn't answer or is out of order, so that other deliveries would fare no better. */
export const isOutage = ({ status }: Pick<Outcome, "status">): boolean =>
  status === null || status === 429 || status >= 500;
