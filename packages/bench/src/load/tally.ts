import { percentile } from "../figures/percentile.ts";
import type { Response } from "./response-parser.ts";

/** What came of a load. Times in milliseconds. */
export interface LoadResult {
  /** Posts that were answered with 200 and success. */
  accepted: number;
  /** Why the load was given up, if it was: the first answer that was none of those. */
  failure: string | null;
  elapsedMs: number;
  medianMs: number;
  p99Ms: number;
}

export interface TallyOptions {
  /** The number of the first post. */
  firstNumber: number;
  /** Posts are sent for this long, at least one however busy the machine is, and never more than `maxPosts`. */
  durationMs: number;
  maxPosts: number;
}

const SUCCESS = '"success":true';

/** Hands out the numbers of the posts of a load, and counts their answers. */
export class Tally {
  readonly #latencies: Float64Array;
  readonly #startedAt = performance.now();
  readonly #deadline: number;
  readonly #firstNumber: number;
  #sent = 0;
  #accepted = 0;
  #failure: string | null = null;
  #endedAt = this.#startedAt;

  constructor({ firstNumber, durationMs, maxPosts }: TallyOptions) {
    this.#firstNumber = firstNumber;
    this.#deadline = this.#startedAt + durationMs;
    this.#latencies = new Float64Array(maxPosts);
  }

  /** The number of the next post; null when there is to be none. */
  next(now: number): number | null {
    const isTimeUp = now >= this.#deadline && this.#sent > 0;
    const isOver = isTimeUp || this.#sent === this.#latencies.length || this.#failure !== null;
    return isOver ? null : this.#firstNumber + this.#sent++;
  }

  /** Counts an answer that came at `now` to a post sent at `sentAt`. */
  count({ status, body }: Response, sentAt: number, now: number): void {
    this.#endedAt = now;
    const isAccepted = status === 200 && body.includes(SUCCESS);
    if (isAccepted) this.#latencies[this.#accepted++] = now - sentAt;
    else this.fail(`${status} ${body}`);
  }

  /** Ends the load. */
  fail(reason: string): void {
    this.#failure ??= reason;
  }

  result(): LoadResult {
    const sorted = this.#latencies.subarray(0, this.#accepted).sort();
    const at = (share: number) => (sorted.length === 0 ? 0 : percentile(sorted, share));
    return {
      accepted: this.#accepted,
      failure: this.#accepted === 0 ? (this.#failure ?? "No post was answered.") : this.#failure,
      elapsedMs: this.#endedAt - this.#startedAt,
      medianMs: at(0.5),
      p99Ms: at(0.99),
    };
  }
}
