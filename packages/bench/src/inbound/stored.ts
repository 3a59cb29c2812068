import { db } from "@tidings/prisma";

/** What the database holds of one target's posts. */
export interface Stored {
  rows: number;
  /** Posts have numbers, so a post that was stored twice makes this less than the rows. */
  distinct: number;
}

/** Counts the messages of webhooks, in the order asked for. */
export async function countStored(webhookIds: readonly string[]): Promise<Stored[]> {
  const found = await db().$queryRaw<{ id: string; rows: number; distinct: number }[]>`
    select webhook_id as id, count(*)::int as rows, count(distinct md5(content || coalesce(cards::text, '')))::int as distinct
    from messages where webhook_id = any(${webhookIds}::uuid[]) group by webhook_id`;
  return webhookIds.map((webhookId) => {
    const { rows = 0, distinct = 0 } = found.find(({ id }) => id === webhookId) ?? {};
    return { rows, distinct };
  });
}

/** What is wrong between what a target accepted and what is stored of it; null when nothing is. */
export function discrepancy(name: string, accepted: number, stored: Stored): string | null {
  const { rows, distinct } = stored;
  if (rows === accepted && distinct === accepted) return null;
  return `${name} answered 200 to ${accepted} posts; ${rows} messages are stored, ${distinct} different ones`;
}
