/** The part of all time that one template may take. */
const SHARE = 0.05;
/** How far ahead of that it may be. */
const MAX_AHEAD_MS = 500;

/** The time that one template takes of everybody's. */
export class Allowance {
  #spentMs = 0;
  #at = 0;

  /** @param now milliseconds that only rise */
  isSpent(now: number): boolean {
    this.#spentMs = Math.max(0, this.#spentMs - (now - this.#at) * SHARE);
    this.#at = now;
    return this.#spentMs > MAX_AHEAD_MS;
  }

  spend(milliseconds: number): void {
    this.#spentMs += milliseconds;
  }
}
