import { publish } from "@tidings/bus";
import { addJob } from "@tidings/jobs";
import { type DatabaseOrTransaction, db, type Pool } from "@tidings/prisma";
import { countDisabled } from "../metrics.ts";
import { cancelPending } from "./cancel.ts";
import { emit } from "./emit.ts";
import { type EndpointRow, SELECT_ENDPOINT } from "./endpoint.ts";
import type { Health } from "./health.ts";
import { DELIVER_TASK } from "./task.ts";

const LOOK_AGAIN_MS = 1_000;

/** A delivery that is due. */
export interface DueDelivery {
  id: string;
  eventId: string;
  type: string;
  payload: unknown;
  attemptCount: number;
}

const SELECT_DUE = `
select d.id, d.event_id as "eventId", e.type, e.payload, d.attempt_count as "attemptCount"
from deliveries d join events e on e.id = d.event_id
where d.endpoint_id = $1 and d.state = 'pending' and d.next_attempt_at <= now()
  and d.id <> all($2::uuid[])
order by d.next_attempt_at, d.id limit $3`;

/** The endpoint, unless nothing may be sent there. */
export async function readEndpoint(pool: Pool, id: string): Promise<EndpointRow | undefined> {
  const { rows } = await pool.query<EndpointRow>({
    name: "read-endpoint",
    text: SELECT_ENDPOINT,
    values: [id],
  });
  return rows[0];
}

/** What is due at an endpoint, the longest due first, without those that are being sent. */
export async function readDue(
  pool: Pool,
  endpointId: string,
  except: string[],
  limit: number,
): Promise<DueDelivery[]> {
  const values = [endpointId, except, limit];
  const { rows } = await pool.query<DueDelivery>({ name: "read-due", text: SELECT_DUE, values });
  return rows;
}

/** Milliseconds until an endpoint's next delivery is due; null when none waits. */
export async function untilNextDue(pool: Pool, endpointId: string): Promise<number | null> {
  const { rows } = await pool.query<{ wait: number | null }>({
    name: "until-next-due",
    text: `select (extract(epoch from min(next_attempt_at) - now()) * 1000)::float8 as wait
      from deliveries where endpoint_id = $1 and state = 'pending'`,
    values: [endpointId],
  });
  return rows[0]?.wait ?? null;
}

const date = (time: number | null) => (time ? new Date(time) : null);

const toValues = ({ failingSince, failureCount, openUntil }: Health) => [
  date(failingSince),
  failureCount,
  date(openUntil),
];

/**
 * Writes down how an endpoint is doing.
 * @param before what was written last
 * @returns false, writing nothing, when its address or its health was changed since.
 */
export async function saveHealth(
  pool: Pool,
  { id, url_sealed }: EndpointRow,
  before: Health,
  after: Health,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "save-health",
    text: `update endpoints set failing_since = $6, failure_count = $7, open_until = $8, last_error = $9
      where id = $1 and url_sealed = $2 and failing_since is not distinct from $3
        and failure_count = $4 and open_until is not distinct from $5`,
    values: [id, url_sealed, ...toValues(before), ...toValues(after), after.lastError],
  });
  return rowCount === 1;
}

/** Disables an endpoint, unless its address was changed since, and tells its owner, in the app and at their other endpoints. */
export async function disableEndpoint(endpoint: EndpointRow, reason: string): Promise<void> {
  const { id, name, user_id: userId, url_masked: url } = endpoint;
  const isDisabled = await db().$transaction(async (tx) => {
    const { count } = await tx.endpoint.updateMany({
      where: {
        id,
        urlSealed: new Uint8Array(endpoint.url_sealed),
        disabledAt: null,
        deletedAt: null,
      },
      data: { disabledAt: new Date(), disabledReason: reason },
    });
    if (count === 0) return false;
    await cancelPending(tx, id, `The endpoint was switched off: ${reason}`);
    const payload = { endpoint: { id, name, url }, reason };
    await emit(tx, { type: "endpoint_disabled", payload, userId: userId ?? undefined });
    await publish(tx, { kind: "deliveries", userId });
    return true;
  });
  if (isDisabled) countDisabled();
}

/** Has a worker look at an endpoint when its next delivery is due. To be said by whoever holds its lock. */
export const wakeWhenDue = (endpointId: string, delayMs: number): Promise<void> =>
  wakeLater("due", endpointId, delayMs);

/** Has a worker look whether another process has taken along what was due at an endpoint. */
export const wakeToLookAgain = (endpointId: string): Promise<void> =>
  wakeLater("look-again", endpointId, LOOK_AGAIN_MS);

/** Of several such jobs that wait for one reason, one stays; a job for the other never moves it. */
const wakeLater = (reason: string, endpointId: string, delayMs: number): Promise<void> =>
  addJob(db(), {
    task: DELIVER_TASK,
    payload: { endpointId },
    key: `${DELIVER_TASK}:${reason}:${endpointId}`,
    delayMs,
  });

/**
 * Wakes the endpoints at which something has been due for a while, in case a job was lost: by hand, or
 * because it failed more often than the job queue bears. Those that rest after failures are left alone.
 */
export async function wakeOverdue(tx: DatabaseOrTransaction): Promise<void> {
  const overdue = await tx.$queryRaw<{ id: string }[]>`
    select id from endpoints
    where deleted_at is null and disabled_at is null and (open_until is null or open_until < now())
      and exists (
        select 1 from deliveries
        where endpoint_id = endpoints.id and state = 'pending'
          and next_attempt_at < now() - interval '1 minute')`;
  for (const { id } of overdue)
    await addJob(tx, { task: DELIVER_TASK, payload: { endpointId: id } });
}
