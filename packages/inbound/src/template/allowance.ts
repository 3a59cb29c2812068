/** A part of all time, for somebody to spend. */
export class Allowance {
  readonly #share: number;
  readonly #maxAheadMs: number;
  #spentMs = 0;
  #at = 0;

  /**
   * @param share from 0 to 1
   * @param maxAheadMs how far ahead of its share it may be
   */
  constructor(share: number, maxAheadMs: number) {
    this.#share = share;
    this.#maxAheadMs = maxAheadMs;
  }

  /** @param now milliseconds that only rise */
  isSpent(now: number): boolean {
    return this.spentMs(now) > this.#maxAheadMs;
  }

  /** What was spent beyond the share. @param now milliseconds that only rise */
  spentMs(now: number): number {
    this.#spentMs = Math.max(0, this.#spentMs - (now - this.#at) * this.#share);
    this.#at = now;
    return this.#spentMs;
  }

  spend(milliseconds: number): void {
    this.#spentMs += milliseconds;
  }
}
