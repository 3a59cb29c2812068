import { NOTIFY_CHANNEL, type Notice } from "@tidings/bus";
import { newId, type Pool } from "@tidings/prisma";
import type { Outcome } from "../send/outcome.ts";
import { MAX_ATTEMPTS, retryDelay } from "./schedule.ts";

const MAX_BATCH = 200;

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

/** What becomes of a delivery after an attempt. */
function stateAfter({ outcome, attempts }: Result) {
  if (outcome.error === null) return { state: "delivered", delayMs: null, reason: null };
  const delayMs = retryDelay(attempts, outcome.retryAfterMs, Math.random());
  if (delayMs !== null) return { state: "pending", delayMs, reason: null };
  const reason = `Given up after ${MAX_ATTEMPTS} attempts. ${outcome.error}`;
  return { state: "failed", delayMs, reason };
}

/** Times to come are the database's: what is due is asked of the same clock. A delivery that was cancelled meanwhile stays so; that it was tried is kept all the same. */
const STATEMENT = `
with result as (
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::int[], $5::jsonb[], $6::text[],
    $7::int[], $8::jsonb[], $9::text[], $10::text[], $11::delivery_state[], $12::float8[],
    $13::text[], $14::int[])
  as result (id, delivery_id, started_at, duration_ms, request_headers, request_body, status,
    response_headers, response_body, error, state, delay_ms, reason, attempts)
), attempt as (
  insert into attempts (id, delivery_id, started_at, duration_ms, request_headers, request_body,
    status, response_headers, response_body, error)
  select id, delivery_id, started_at, duration_ms, request_headers, request_body, status,
    response_headers, response_body, error
  from result where exists (select 1 from deliveries where deliveries.id = delivery_id)
), delivery as (
  update deliveries set attempt_count = result.attempts,
    state = case when deliveries.state = 'pending' then result.state else deliveries.state end,
    next_attempt_at = case when deliveries.state = 'pending'
      then now() + result.delay_ms * interval '1 millisecond' end,
    reason = case when deliveries.state = 'pending' then result.reason else deliveries.reason end,
    finished_at = case when result.state = 'pending' then deliveries.finished_at else now() end
  from result where deliveries.id = result.delivery_id
)
select pg_notify('${NOTIFY_CHANNEL}', notice) from unnest($15::text[]) as notice`;

/** Writes results: those that wait together share a statement and a commit. */
export class Recorder {
  readonly #pool: Pool;
  #waiting: Entry[] = [];
  #isWriting = false;

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

  async #write(): Promise<void> {
    this.#isWriting = true;
    // Results that are reported within this turn of the event loop go together.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      try {
        await this.#store(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isWriting = false;
  }

  async #store(batch: Entry[]): Promise<void> {
    const states = batch.map(stateAfter);
    const outcomes = batch.map(({ outcome }) => outcome);
    const owners = new Set(batch.map(({ userId }) => userId));
    const notices = [...owners].map((userId): Notice => ({ kind: "deliveries", userId }));
    const values = [
      batch.map(() => newId()),
      batch.map(({ deliveryId }) => deliveryId),
      outcomes.map(({ startedAt }) => startedAt),
      outcomes.map(({ durationMs }) => durationMs),
      outcomes.map(({ requestHeaders }) => JSON.stringify(requestHeaders)),
      outcomes.map(({ requestBody }) => requestBody),
      outcomes.map(({ status }) => status),
      outcomes.map(({ responseHeaders }) => responseHeaders && JSON.stringify(responseHeaders)),
      outcomes.map(({ responseBody }) => responseBody),
      outcomes.map(({ error }) => error),
      states.map(({ state }) => state),
      states.map(({ delayMs }) => delayMs),
      states.map(({ reason }) => reason),
      batch.map(({ attempts }) => attempts),
      notices.map((notice) => JSON.stringify(notice)),
    ];
    await this.#pool.query({ name: "record-results", text: STATEMENT, values });
  }
}
