import type { Candidate, Verdict } from "./candidate.ts";

const MAX_LENGTH = 5_000;
const MAX_SIZE = 32 * 1024 * 1024;

/** A candidate together with whoever waits for its verdict. */
export class Entry {
  readonly candidate: Candidate;
  /** In milliseconds of `performance.now()`. */
  readonly submittedAt: number;
  readonly #resolve: (verdict: Verdict) => void;
  isSettled = false;

  constructor(candidate: Candidate, submittedAt: number, resolve: (verdict: Verdict) => void) {
    this.candidate = candidate;
    this.submittedAt = submittedAt;
    this.#resolve = resolve;
  }

  /** What it holds of memory, in characters or bytes. */
  get size(): number {
    const { content, extras } = this.candidate;
    const payload = extras?.payload?.body.length ?? 0;
    return (content?.length ?? 0) + (extras?.cards?.length ?? 0) + payload;
  }

  /** The first verdict counts. */
  settle(verdict: Verdict): void {
    this.isSettled = true;
    this.#resolve(verdict);
  }
}

/** First in, first out, with bounds on number and size. */
export class Queue {
  #entries: Entry[] = [];
  #size = 0;

  get length(): number {
    return this.#entries.length;
  }

  get isFull(): boolean {
    return this.#entries.length >= MAX_LENGTH || this.#size >= MAX_SIZE;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#size += entry.size;
  }

  /** The oldest: at most `count` of them, and no more than one where they exceed `size`. */
  take(count: number, size = Number.POSITIVE_INFINITY): Entry[] {
    let taken = 0;
    for (let room = size; taken < Math.min(count, this.#entries.length); taken++) {
      room -= this.#entries[taken]?.size ?? 0;
      if (room < 0 && taken > 0) break;
    }
    return this.#remove(taken);
  }

  /** The oldest for which `test` holds. */
  takeWhile(test: (entry: Entry) => boolean): Entry[] {
    const end = this.#entries.findIndex((entry) => !test(entry));
    return this.#remove(end === -1 ? this.#entries.length : end);
  }

  #remove(count: number): Entry[] {
    const removed = this.#entries.splice(0, count);
    for (const entry of removed) this.#size -= entry.size;
    return removed;
  }
}
