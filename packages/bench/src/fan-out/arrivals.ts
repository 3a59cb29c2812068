import { percentile } from "../figures/percentile.ts";

const NUMBER = /^Post (\d+)\./;

/** What a post says, so that its number can be read off the message. */
export const textOf = (number: number): string =>
  `Post ${number}. Build of main passed: 412 tests in 3 min 12 s. Deploying to production.`;

/** The number in a message's text; NaN when it is none of ours. */
export const numberIn = (text: string): number => Number(NUMBER.exec(text)?.[1]);

/** How long posts took to the listeners, in milliseconds. */
export interface Spread {
  arrivals: number;
  medianMs: number;
  p99Ms: number;
  longestMs: number;
}

interface Sent {
  at: number;
  /** Places of the listeners that wait for it. */
  waiting: Set<number>;
}

/** Remembers when each post was sent, who has to hear of it, and how long that took. */
export class Arrivals {
  readonly #sent = new Map<number, Sent>();
  readonly #latencies: number[] = [];
  #waiting = 0;
  #problem: string | null = null;
  #wake = () => {};

  /** A post leaves now; each of these listeners has to hear of it, once. */
  send(number: number, listeners: Iterable<number>): void {
    const waiting = new Set(listeners);
    this.#waiting += waiting.size;
    this.#sent.set(number, { at: performance.now(), waiting });
  }

  /** A listener has heard a message. */
  arrive(text: string, listener: number): void {
    const now = performance.now();
    const number = numberIn(text);
    const sent = this.#sent.get(number);
    if (sent?.waiting.delete(listener) !== true) {
      const why = sent === undefined ? "what nobody posted" : "a post twice, or of another channel";
      this.fail(`listener ${listener} heard ${why}: ${text}`);
      return;
    }
    this.#latencies.push(now - sent.at);
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#wake();
  }

  fail(reason: string): void {
    this.#problem ??= reason;
    this.#wake();
  }

  /**
   * Waits until every post has reached everybody.
   * @throws {Error} for one that was lost, doubled or strayed
   */
  async settle(timeoutMs: number): Promise<Spread> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    this.#wake = resolve;
    if (this.#waiting > 0 && this.#problem === null) await promise;
    clearTimeout(timer);
    if (this.#problem !== null) throw new Error(`The fan-out went wrong: ${this.#problem}.`);
    if (this.#waiting > 0) throw new Error(`${this.#waiting} messages never reached a listener.`);
    return spreadOf(this.#latencies);
  }
}

/** @param latencies at least one, in milliseconds */
export function spreadOf(latencies: readonly number[]): Spread {
  const sorted = Float64Array.from(latencies).sort();
  return {
    arrivals: sorted.length,
    medianMs: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    longestMs: percentile(sorted, 1),
  };
}
