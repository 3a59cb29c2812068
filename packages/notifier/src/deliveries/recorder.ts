import { setTimeout as sleep } from "node:timers/promises";
import { NOTIFY_CHANNEL, type Notice } from "@tidings/bus";
import { newId, type Pool } from "@tidings/prisma";
import { countDelivery } from "../metrics.ts";
import type { Outcome } from "../send/outcome.ts";
import { MAX_ATTEMPTS, retryDelay } from "./schedule.ts";

const MAX_BATCH = 200;
const GATHER_MS = 3;
/**
 * Results that may wait, over all endpoints; more of them, and sending waits for the database. Each holds its
 * request and its answer, so that a database slower than the receivers would otherwise fill the memory.
 */
const MAX_WAITING = 2 * MAX_BATCH;

/** The result of one attempt at a delivery. */
export interface Result {
  deliveryId: string;
  userId: string | null;
  outcome: Outcome;
  /** How many attempts there were, this one included. */
  attempts: number;
}

interface Entry extends Result {
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface StateAfter {
  state: "delivered" | "pending" | "failed";
  delay_ms: number | null;
  reason: string | null;
}

/** What becomes of a delivery after an attempt. One at an address that is gone waits for what becomes of its endpoint. */
function stateAfter({ outcome, attempts }: Result): StateAfter {
  if (outcome.error === null) return { state: "delivered", delay_ms: null, reason: null };
  const delay_ms = retryDelay(attempts, outcome.retryAfterMs, Math.random());
  if (delay_ms !== null) return { state: "pending", delay_ms, reason: null };
  const reason = `Given up after ${MAX_ATTEMPTS} attempts. ${outcome.error}`;
  return { state: "failed", delay_ms, reason };
}

/**
 * Times to come are the database's: what is due is asked of the same clock. A delivery that was cancelled
 * meanwhile stays so, unless the receiver took it; that it was tried is kept all the same. Of one that was
 * deleted meanwhile, as its owner was, nothing is kept: the lock waits until that is decided, in the order
 * in which whoever deletes locks them too. One parameter of JSON, because an array for
 * every column would cost the driver more than sending the deliveries did.
 */
const STATEMENT = `
with result as (
  select * from json_to_recordset($1::json) as result (id uuid, delivery_id uuid,
    started_at timestamptz, duration_ms int, request_headers jsonb, request_body text, status int,
    response_headers jsonb, response_body text, error text, attempts int, state delivery_state,
    delay_ms float8, reason text)
), living as (
  select id, state = 'pending' as is_pending from deliveries
  where id in (select delivery_id from result) order by id for no key update
), attempt as (
  insert into attempts (id, delivery_id, started_at, duration_ms, request_headers, request_body,
    status, response_headers, response_body, error)
  select id, delivery_id, started_at, duration_ms, request_headers, request_body, status,
    response_headers, response_body, error
  from result where delivery_id in (select living.id from living)
), delivery as (
  update deliveries set attempt_count = result.attempts,
    state = case when is_pending or result.state = 'delivered' then result.state
      else deliveries.state end,
    next_attempt_at = case when is_pending
      then now() + result.delay_ms * interval '1 millisecond' end,
    reason = case when is_pending or result.state = 'delivered' then result.reason
      else deliveries.reason end,
    finished_at = case when result.state = 'pending' then deliveries.finished_at else now() end
  from result join living on living.id = result.delivery_id where deliveries.id = living.id
)
select pg_notify('${NOTIFY_CHANNEL}', notice) from unnest($2::text[]) as notice`;

/** A result as the statement reads it. */
const toRow = (result: Result) => ({
  id: newId(),
  delivery_id: result.deliveryId,
  started_at: result.outcome.startedAt,
  duration_ms: result.outcome.durationMs,
  request_headers: result.outcome.requestHeaders,
  request_body: result.outcome.requestBody,
  status: result.outcome.status,
  response_headers: result.outcome.responseHeaders,
  response_body: result.outcome.responseBody,
  error: result.outcome.error,
  attempts: result.attempts,
  ...stateAfter(result),
});

/** Writes results: those that wait together share a statement and a commit. */
export class Recorder {
  readonly #pool: Pool;
  #waiting: Entry[] = [];
  #isWriting = false;
  #committed = Promise.withResolvers<void>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Resolves once the result is committed. */
  record(result: Result): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...result, resolve, reject });
      if (!this.#isWriting) void this.#write();
    });
  }

  /** True while too many results wait. */
  get isBehind(): boolean {
    return this.#waiting.length > MAX_WAITING;
  }

  /** Resolves when the results that are being written are, or can't be. */
  nextCommit(): Promise<void> {
    return this.#committed.promise;
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      // Nobody waits for a record, so it may wait for company.
      await sleep(GATHER_MS);
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        await this.#store(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      this.#committed.resolve();
      this.#committed = Promise.withResolvers();
    }
    this.#isWriting = false;
  }

  async #store(batch: Entry[]): Promise<void> {
    const owners = new Set(batch.map(({ userId }) => userId));
    const notices = [...owners].map((userId): Notice => ({ kind: "deliveries", userId }));
    const rows = batch.map(toRow);
    const values = [JSON.stringify(rows), notices.map((notice) => JSON.stringify(notice))];
    await this.#pool.query({ name: "record-results", text: STATEMENT, values });
    for (const { state } of rows) countDelivery(state);
  }
}
