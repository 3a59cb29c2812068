import { publish } from "@tidings/bus";
import { addJob } from "@tidings/jobs";
import { type DatabaseOrTransaction, newId, Prisma } from "@tidings/prisma";
import type { EventName, PayloadOf } from "../events/index.ts";
import { MAY_HEAR } from "./endpoint.ts";
import { DELIVER_TASK } from "./task.ts";

/** A tab that said it is focused is believed for so long; a heartbeat renews that. */
export const PRESENCE_WINDOW_S = 30;

export interface NewEvent<Name extends EventName> {
  type: Name;
  payload: PayloadOf<Name>;
  /** The person whom it concerns, and whose endpoints hear of it; left out, the workspace's do. */
  userId?: string;
}

/**
 * Writes an event, a delivery for every endpoint that hears of it, and their jobs, in the transaction of
 * its cause: both commit or neither does. Writes nothing when nobody listens.
 */
export async function emit<Name extends EventName>(
  tx: DatabaseOrTransaction,
  { type, payload, userId }: NewEvent<Name>,
): Promise<void> {
  const owner = userId ?? null;
  const endpoints = await listeners(tx, type, owner);
  if (endpoints.length === 0) return;
  const eventId = newId();
  await tx.event.create({ data: { id: eventId, type, payload: toStorable(payload) } });
  await addDeliveries(tx, { eventId, type, owner, endpointIds: endpoints.map(({ id }) => id) });
  for (const { id } of endpoints) await wakeEndpoint(tx, id);
  await publish(tx, { kind: "deliveries", userId: owner, isDue: true });
}

interface NewDeliveries {
  eventId: string;
  type: EventName;
  owner: string | null;
  endpointIds: string[];
}

/**
 * Due at once by the database's clock, which is the one that is asked what is due; Prisma would write its
 * defaults by this machine's.
 */
const addDeliveries = (
  tx: DatabaseOrTransaction,
  { eventId, type, owner, endpointIds }: NewDeliveries,
): Promise<number> => tx.$executeRaw`
  insert into deliveries (id, event_id, endpoint_id, user_id, event_type)
  select id, ${eventId}::uuid, endpoint_id, ${owner}::uuid, ${type}
  from unnest(${endpointIds.map(() => newId())}::uuid[], ${endpointIds}::uuid[])
    as delivery (id, endpoint_id)`;

/** PostgreSQL's JSON holds neither NUL nor half of a surrogate pair, whatever somebody typed. */
const toStorable = (payload: unknown): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(payload), (_, value) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
  );

/** The endpoints that hear of it now: those for when somebody is away, only if no tab of theirs is focused. */
const listeners = (tx: DatabaseOrTransaction, type: EventName, userId: string | null) =>
  tx.$queryRaw<{ id: string }[]>`
    select id from endpoints
    where user_id is not distinct from ${userId}::uuid
      and deleted_at is null and disabled_at is null and events && array[${type}, '*']
      and ${Prisma.raw(MAY_HEAR)}
      and ("when" = 'always' or not exists (
        select 1 from presence
        where user_id = ${userId}::uuid and focused
          and seen_at > now() - make_interval(secs => ${PRESENCE_WINDOW_S})))`;

/** Has a worker look at what is due at an endpoint. */
export const wakeEndpoint = (tx: DatabaseOrTransaction, endpointId: string): Promise<void> =>
  addJob(tx, { task: DELIVER_TASK, payload: { endpointId } });

/**
 * Sends a delivery at once, under the same `webhook-id`: again and with all its retries if it is over, as the
 * next of its attempts if it waits for that. An endpoint that rests after failures is tried without waiting
 * for the end of that.
 * @returns false when it is being sent already, or its endpoint is deleted or disabled.
 */
export async function redeliver(tx: DatabaseOrTransaction, deliveryId: string): Promise<boolean> {
  const [delivery] = await tx.$queryRaw<{ endpointId: string; userId: string | null }[]>`
    update deliveries d set state = 'pending', next_attempt_at = now(), reason = null,
      finished_at = null, attempt_count = case when d.state = 'pending' then d.attempt_count else 0 end
    from endpoints e
    where d.id = ${deliveryId}::uuid and e.id = d.endpoint_id
      and (d.state <> 'pending' or d.next_attempt_at > now() or e.open_until > now())
      and e.deleted_at is null and e.disabled_at is null
    returning d.endpoint_id as "endpointId", d.user_id as "userId"`;
  if (delivery === undefined) return false;
  const { endpointId, userId } = delivery;
  await tx.endpoint.update({ where: { id: endpointId }, data: { openUntil: null } });
  await wakeEndpoint(tx, endpointId);
  await publish(tx, { kind: "deliveries", userId, isDue: true });
  return true;
}
