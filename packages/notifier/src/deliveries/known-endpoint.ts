import type { Pool } from "@tidings/prisma";
import type { Outcome } from "../send/outcome.ts";
import type { Target } from "../send/send.ts";
import { type EndpointRow, toTarget } from "./endpoint.ts";
import { type Health, healthAfter, isSameHealth, reasonToDisable } from "./health.ts";
import { readEndpoint, saveHealth } from "./store.ts";

/** What was read holds for so long even if no notice comes: the bus may have lost its connection. */
const FRESH_MS = 1_000;

const HEALTHY: Health = { failingSince: null, failureCount: 0, openUntil: 0, lastError: null };

const healthOf = (row: EndpointRow): Health => ({
  failingSince: row.failing_since && +row.failing_since,
  failureCount: row.failure_count,
  openUntil: row.open_until ? +row.open_until : 0,
  lastError: row.last_error,
});

/**
 * An endpoint as far as a pump knows it. Its health while sends are under way is known best here; whatever
 * else becomes of it is the database's to say, and then begins a new era: how sends of an earlier one end
 * says nothing about it any more.
 */
export class KnownEndpoint {
  readonly #pool: Pool;
  readonly #id: string;
  #row: EndpointRow | undefined;
  #target: Target | undefined;
  #health = HEALTHY;
  /** What the database holds of it, unless somebody else has changed that. */
  #saved = HEALTHY;
  #era = 0;
  #isFresh = false;
  #readAt = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pool: Pool, id: string) {
    this.#pool = pool;
    this.#id = id;
  }

  get health(): Health {
    return this.#health;
  }

  /** Where it is and whose it is; undefined when nothing may be sent there. */
  get current(): { row: EndpointRow; target: Target; era: number } | undefined {
    const [row, target] = [this.#row, this.#target];
    return row && target && { row, target, era: this.#era };
  }

  /** True when it has to be read again before anything is sent there. */
  get isStale(): boolean {
    return !this.#isFresh || performance.now() - this.#readAt > FRESH_MS;
  }

  /** Says that it may have changed. */
  expire(): void {
    this.#isFresh = false;
  }

  read(): Promise<void> {
    return this.#inTurn(() => this.#read());
  }

  /** Takes an outcome to heart before anything else is sent. False when all was well and still is. */
  learn(outcome: Outcome, era: number): boolean {
    if (era !== this.#era) return false;
    const wasWell = this.#health.failingSince === null;
    this.#health = healthAfter(this.#health, outcome, Date.now());
    return !wasWell || outcome.error !== null;
  }

  /**
   * Writes down how it is doing, with what is known by then.
   * @returns the row to disable and why, in words; null when it isn't to be.
   */
  keep(outcome: Outcome, era: number): Promise<{ row: EndpointRow; reason: string } | null> {
    return this.#inTurn(async () => {
      if (!(await this.#save(era))) {
        await this.#read();
        if (!(await this.#save(era))) return null;
      }
      const reason = reasonToDisable(this.#health, outcome, Date.now());
      return reason === null || this.#row === undefined ? null : { row: this.#row, reason };
    });
  }

  /** False when it was changed meanwhile. */
  async #save(era: number): Promise<boolean> {
    if (era !== this.#era || this.#row === undefined) return false;
    const health = this.#health;
    if (!(await saveHealth(this.#pool, this.#row, this.#saved, health))) return false;
    this.#saved = health;
    return true;
  }

  async #read(): Promise<void> {
    // Before asking: a change that is told of meanwhile may not be in the answer.
    this.#isFresh = true;
    this.#readAt = performance.now();
    const row = await readEndpoint(this.#pool, this.#id);
    const target = row && toTarget(row, Date.now());
    const saved = row ? healthOf(row) : HEALTHY;
    if (target?.url !== this.#target?.url || !isSameHealth(saved, this.#saved)) {
      this.#era += 1;
      this.#health = saved;
    }
    this.#row = row;
    this.#target = target;
    this.#saved = saved;
  }

  /** One after the other, so that what is read is never older than what was written. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }
}
