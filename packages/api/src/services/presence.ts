import { db } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";

export interface PresenceReport {
  /** The tab's own name for itself, anew with every loaded page. */
  tabId: string;
  /** Open, visible and in front. */
  focused: boolean;
  /** The tab's count of its reports. */
  sequence?: number;
}

/**
 * Keeps what a tab says of itself, at the database's time. A report that arrives after a later one changes
 * nothing. The person's tabs that nothing was heard of for a day are forgotten.
 */
export async function reportPresence(
  user: CurrentUser,
  { tabId, focused, sequence }: PresenceReport,
): Promise<void> {
  await db().$executeRaw`
    with forgotten as (
      delete from presence
      where user_id = ${user.id}::uuid and tab_id <> ${tabId} and seen_at < now() - interval '1 day'
    )
    insert into presence (user_id, tab_id, focused, sequence)
    values (${user.id}::uuid, ${tabId}, ${focused}, ${sequence ?? 0}::bigint)
    on conflict (user_id, tab_id) do update
    set focused = excluded.focused, seen_at = now(),
      sequence = coalesce(${sequence ?? null}::bigint, presence.sequence)
    where coalesce(${sequence ?? null}::bigint > presence.sequence, true)`;
}
