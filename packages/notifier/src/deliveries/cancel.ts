import { publish } from "@tidings/bus";
import { type DatabaseOrTransaction, db, Prisma } from "@tidings/prisma";
import { GONE } from "../send/outcome.ts";

/**
 * Gives up on deliveries that wait; the receiver has given up on those that it answered 410. Those whose attempt is being written down at this moment are passed
 * over, so that the two never wait for each other; a worker cancels them when their turn comes.
 * @returns whose they were, each owner once.
 */
async function cancel(
  tx: DatabaseOrTransaction,
  which: Prisma.Sql,
  reason: string,
): Promise<(string | null)[]> {
  const cancelled = await tx.$queryRaw<{ userId: string | null }[]>`
    with waiting as (
      select id, (
        select error from attempts where delivery_id = deliveries.id and status = ${GONE}
        order by id desc limit 1) as refusal
      from deliveries where state = 'pending' and ${which} for update skip locked
    ), cancelled as (
      update deliveries set
        state = case when refusal is null then 'cancelled' else 'failed' end::delivery_state,
        next_attempt_at = null, finished_at = now(), reason = coalesce(refusal, ${reason})
      from waiting where deliveries.id = waiting.id
      returning user_id
    )
    select distinct user_id as "userId" from cancelled`;
  return cancelled.map(({ userId }) => userId);
}

/** Tells whoever looks at the deliveries of these owners. */
async function publishTo(tx: DatabaseOrTransaction, owners: (string | null)[]): Promise<void> {
  for (const userId of owners) await publish(tx, { kind: "deliveries", userId });
}

/** Gives up on everything that waits at an endpoint. */
export async function cancelPending(
  tx: DatabaseOrTransaction,
  endpointId: string,
  reason: string,
): Promise<void> {
  await publishTo(tx, await cancel(tx, Prisma.sql`endpoint_id = ${endpointId}::uuid`, reason));
}

/** Gives up on everything that waits at people's endpoints. */
export async function cancelPendingOfUsers(
  tx: DatabaseOrTransaction,
  reason: string,
): Promise<void> {
  await publishTo(tx, await cancel(tx, Prisma.sql`user_id is not null`, reason));
}

/** Gives up on everything that waits at one person's endpoints. */
export async function cancelPendingOf(
  tx: DatabaseOrTransaction,
  userId: string,
  reason: string,
): Promise<void> {
  await publishTo(tx, await cancel(tx, Prisma.sql`user_id = ${userId}::uuid`, reason));
}

/** {@link cancelPending} for whoever is in no transaction. */
export const cancelAll = (endpointId: string, reason: string): Promise<void> =>
  db().$transaction((tx) => cancelPending(tx, endpointId, reason));
