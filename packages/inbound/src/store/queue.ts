import type { Candidate, Verdict } from "./candidate.ts";

const MAX_LENGTH = 5_000;
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** A candidate together with whoever waits for its verdict. */
export class Entry implements Candidate {
  readonly webhookId: string;
  readonly tokenHash: string;
  readonly messageId: string;
  readonly content: string | null;
  readonly submittedAt: number;
  readonly #resolve: (verdict: Verdict) => void;
  isSettled = false;

  constructor(candidate: Candidate, submittedAt: number, resolve: (verdict: Verdict) => void) {
    this.webhookId = candidate.webhookId;
    this.tokenHash = candidate.tokenHash;
    this.messageId = candidate.messageId;
    this.content = candidate.content;
    this.submittedAt = submittedAt;
    this.#resolve = resolve;
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
  #characters = 0;

  get length(): number {
    return this.#entries.length;
  }

  get isFull(): boolean {
    return this.#entries.length >= MAX_LENGTH || this.#characters >= MAX_CHARACTERS;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#characters += entry.content?.length ?? 0;
  }

  /** The oldest, at most `count` of them. */
  take(count: number): Entry[] {
    const taken = this.#entries.splice(0, count);
    for (const { content } of taken) this.#characters -= content?.length ?? 0;
    return taken;
  }

  /** The oldest for which `test` holds. */
  takeWhile(test: (entry: Entry) => boolean): Entry[] {
    const end = this.#entries.findIndex((entry) => !test(entry));
    return this.take(end === -1 ? this.#entries.length : end);
  }
}
