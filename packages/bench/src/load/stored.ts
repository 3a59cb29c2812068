import type { Target } from "./target.ts";

/** What the database holds of one target's posts. */
export interface Stored {
  rows: number;
  /** Posts have numbers, so a post that was stored twice makes this less than the rows. */
  distinct: number;
}

const COUNT = `
select count(*)::int as rows,
  count(distinct md5(content || coalesce(cards::text, '')))::int as distinct
from messages
where channel_id = any($1::uuid[]) and id > $2::uuid and webhook_id = any($3::uuid[])`;

/**
 * Counts the messages of a target's webhooks.
 * @param since a UUID version 7; only what came later counts
 */
export async function countStored(
  { database, channelIds, webhookIds }: Pick<Target, "database" | "channelIds" | "webhookIds">,
  since: string,
): Promise<Stored> {
  const { rows } = await database.query<Stored>(COUNT, [channelIds, since, webhookIds]);
  return rows[0] ?? { rows: 0, distinct: 0 };
}

/** What is wrong between what a target accepted and what is stored of it; null when nothing is. */
export function discrepancy(name: string, accepted: number, stored: Stored): string | null {
  const { rows, distinct } = stored;
  if (rows === accepted && distinct === accepted) return null;
  return `${name} answered 200 to ${accepted} posts; ${rows} messages are stored, ${distinct} different ones`;
}
