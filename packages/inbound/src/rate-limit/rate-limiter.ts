import { type GcraLimit, gcraLimit, gcraNext, gcraWait } from "./gcra.ts";

const MAX_KEYS = 100_000;

/**
 * A limit per key with bounded memory: two generations of keys, of which the older is dropped when
 * the younger is half of `maxKeys`. A flood of made-up keys can make it forget a real one, which
 * then starts a new burst; it can't use up another key's budget.
 */
export class RateLimiter {
  readonly #limit: GcraLimit | null;
  readonly #generationSize: number;
  #young = new Map<string, number>();
  #old = new Map<string, number>();

  /** @param rate cells a second; 0 lets everything through */
  constructor(rate: number, burst: number, maxKeys = MAX_KEYS) {
    this.#limit = rate > 0 ? gcraLimit(rate, burst) : null;
    this.#generationSize = Math.ceil(maxKeys / 2);
  }

  /**
   * Counts a cell.
   * @param now in milliseconds, on a clock that never goes back
   * @returns 0 when it may pass, else the milliseconds to wait
   */
  take(key: string, now: number): number {
    if (this.#limit === null) return 0;
    const arrival = this.#young.get(key) ?? this.#old.get(key) ?? 0;
    const wait = gcraWait(this.#limit, arrival, now);
    if (wait === 0) this.#keep(key, gcraNext(this.#limit, arrival, now));
    return wait;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  #keep(key: string, arrival: number): void {
    if (this.#young.size >= this.#generationSize && !this.#young.has(key)) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, arrival);
  }
}
