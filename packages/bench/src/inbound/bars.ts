import { type Ratio, times } from "../figures/ratio.ts";
import type { Verdict } from "../figures/verdict.ts";
import { PAYLOADS } from "../payloads/index.ts";

const MIN_RATE_RATIO = 2.5;
const MIN_PAYLOAD_RATIO = 0.5;
const MAX_MEDIAN_RATIO = 1.3;
const MAX_IDLE_BYTES = 350 * 1024 ** 2;

export interface Measured {
  /** Tidings' rate to the baseline's, with many connections. */
  rate: Ratio;
  /** Tidings' median latency to the baseline's, with one connection. */
  latency: Ratio;
  /** The rate with a native payload to that with `{"content"}`. */
  alertmanager: Ratio;
  githubPush: Ratio;
  idleBytes: number;
}

/** Holds the figures to what was promised of them. */
export const judge = ({
  rate,
  latency,
  alertmanager,
  githubPush,
  idleBytes,
}: Measured): Verdict[] => [
  {
    holds: rate.median >= MIN_RATE_RATIO,
    text: `64 connections: ${times(rate, "rate")}; at least ${MIN_RATE_RATIO} times is asked for`,
  },
  {
    holds: latency.median <= MAX_MEDIAN_RATIO,
    text: `one connection: ${times(latency, "median")}; at most ${MAX_MEDIAN_RATIO} times is asked for`,
  },
  judgePayload(PAYLOADS.alertmanager.title, alertmanager),
  judgePayload(PAYLOADS.githubPush.title, githubPush),
  {
    holds: idleBytes < MAX_IDLE_BYTES,
    text: `idle: ${mebibytes(idleBytes)} MiB; under ${mebibytes(MAX_IDLE_BYTES)} MiB is asked for`,
  },
];

const judgePayload = (title: string, ratio: Ratio): Verdict => ({
  holds: ratio.median >= MIN_PAYLOAD_RATIO,
  text: `${title}: ${times(ratio, "rate", "plain content's")}; at least ${MIN_PAYLOAD_RATIO} times is asked for`,
});

const mebibytes = (bytes: number): string => Math.round(bytes / 1024 ** 2).toString();
