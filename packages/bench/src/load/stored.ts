import { db } from "@tidings/prisma";
import type { Target } from "./target.ts";

/** What the database holds of one target's posts. */
export interface Stored {
  rows: number;
  /** Posts have numbers, so a post that was stored twice makes this less than the rows. */
  distinct: number;
}

/**
 * Counts the messages of a target's webhooks.
 * @param since a UUID version 7; only what came later counts
 */
export async function countStored(
  { channelIds, webhookIds }: Pick<Target, "channelIds" | "webhookIds">,
  since: string,
): Promise<Stored> {
  const [found] = await db().$queryRaw<Stored[]>`
    select count(*)::int as rows,
      count(distinct md5(content || coalesce(cards::text, '')))::int as distinct
    from messages
    where channel_id = any(${channelIds}::uuid[]) and id > ${since}::uuid
      and webhook_id = any(${webhookIds}::uuid[])`;
  return found ?? { rows: 0, distinct: 0 };
}

/** What is wrong between what a target accepted and what is stored of it; null when nothing is. */
export function discrepancy(name: string, accepted: number, stored: Stored): string | null {
  const { rows, distinct } = stored;
  if (rows === accepted && distinct === accepted) return null;
  return `${name} answered 200 to ${accepted} posts; ${rows} messages are stored, ${distinct} different ones`;
}
