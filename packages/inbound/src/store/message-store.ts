import { log } from "@tidings/config";
import type { Pool } from "@tidings/prisma";
import { batchPosts, commitDuration } from "../metrics.ts";
import type { Candidate, Verdict } from "./candidate.ts";
import { isDataError, sqlState } from "./data-error.ts";
import { Entry, Queue } from "./queue.ts";
import { MAX_BATCH, storeBatch } from "./store-batch.ts";

/** Characters and bytes in one statement; with the largest payloads a batch would otherwise outlast its time. */
const MAX_BATCH_SIZE = 4 * 1024 * 1024;
/** A post is answered within this time and a sweep, whatever the database does. */
const DEADLINE_MS = 5_000;
const SWEEP_EVERY_MS = 250;
const MS_PER_SECOND = 1_000;

type Batch = readonly Entry[];

/**
 * Group commit: posts that wait together share one statement and one commit. The first of them
 * leaves with the event loop's current turn, so a post on its own waits for no company.
 */
export class MessageStore {
  readonly #pool: Pool;
  readonly #maxInFlight: number;
  readonly #queue = new Queue();
  readonly #inFlight = new Set<Batch>();
  readonly #sweeper: NodeJS.Timeout;
  #isAway = false;
  #drained: (() => void) | undefined;

  constructor(pool: Pool, maxInFlight: number) {
    this.#pool = pool;
    this.#maxInFlight = maxInFlight;
    this.#sweeper = setInterval(this.#sweep, SWEEP_EVERY_MS).unref();
  }

  /** No room for another post: the database doesn't keep up, or is away. */
  get isFull(): boolean {
    return this.#queue.isFull;
  }

  /** Posts that wait for a batch to be sent. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves with "stored" only after the commit. Never rejects. */
  submit(candidate: Candidate): Promise<Verdict> {
    if (this.isFull) return Promise.resolve("unavailable");
    return new Promise((resolve) => {
      this.#queue.push(new Entry(candidate, performance.now(), resolve));
      if (this.#queue.length === 1) setImmediate(this.#flush);
    });
  }

  /** Resolves once everything that was submitted has its verdict. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
      this.#reportIfDrained();
    });
    clearInterval(this.#sweeper);
  }

  readonly #flush = (): void => {
    while (this.#queue.length > 0 && this.#inFlight.size < this.#maxInFlight) {
      void this.#run(this.#queue.take(MAX_BATCH, MAX_BATCH_SIZE));
    }
  };

  async #run(batch: Batch): Promise<void> {
    this.#inFlight.add(batch);
    await this.#store(batch);
    this.#inFlight.delete(batch);
    this.#flush();
    this.#reportIfDrained();
  }

  async #store(batch: Batch): Promise<void> {
    const sentAt = performance.now();
    try {
      const verdicts = await storeBatch(
        this.#pool,
        batch.map(({ candidate }) => candidate),
      );
      batch.forEach((entry, place) => {
        entry.settle(verdicts[place] ?? "unavailable");
      });
      batchPosts.observe(batch.length);
      commitDuration.observe((performance.now() - sentAt) / MS_PER_SECOND);
      this.#note(undefined);
    } catch (error) {
      if (isDataError(error) && batch.length > 1) return this.#storeOneByOne(batch);
      for (const entry of batch) entry.settle("unavailable");
      this.#note(error);
    }
  }

  /** One of the batch can't be stored; the rest must not fail with it. */
  async #storeOneByOne(batch: Batch): Promise<void> {
    for (const entry of batch) {
      if (!entry.isSettled) await this.#store([entry]);
    }
  }

  /** Answers what has waited too long. What was sent already may still be stored, or not. */
  readonly #sweep = (): void => {
    const latest = performance.now() - DEADLINE_MS;
    const overdue = (entry: Entry) => entry.submittedAt < latest;
    const sent = [...this.#inFlight].flatMap((batch) => batch.filter(overdue));
    for (const entry of [...sent, ...this.#queue.takeWhile(overdue)]) entry.settle("unavailable");
    this.#reportIfDrained();
  };

  #note(error: unknown): void {
    if (isDataError(error)) {
      log().error({ sqlState: sqlState(error) }, "an inbound post can't be stored");
    } else if ((error !== undefined) !== this.#isAway) {
      this.#isAway = error !== undefined;
      if (this.#isAway) log().error({ error: String(error) }, "inbound posts can't be stored");
      else log().info("inbound posts are stored again");
    }
  }

  #reportIfDrained(): void {
    if (this.#queue.length === 0 && this.#inFlight.size === 0) this.#drained?.();
  }
}
