import { NOTIFY_CHANNEL } from "@tidings/bus";
import type { Pool } from "@tidings/prisma";
import type { Candidate } from "./candidate.ts";
import { QUERY_TIMEOUT } from "./store-pool.ts";

/** How a webhook changes a message of its own; without a content it is deleted. */
export interface Change extends Omit<Candidate, "extras"> {
  /** `Card[]` as JSON. */
  cards: string | null;
}

/** What became of it; see {@link Verdict}. `unknown`: the webhook has no such message. */
export type ChangeVerdict = "changed" | "unknown" | "stale" | "archived" | "unauthorized";

const STATEMENT = `
with target as materialized (
  select webhook.channel_id, message.id as message_id, channel.archived_at is not null as is_archived,
    webhook.settings_version <> $6 as is_stale
  from channel_webhooks webhook
  join channels channel on channel.id = webhook.channel_id
  left join messages message on message.channel_id = webhook.channel_id and message.id = $3
    and message.webhook_id = webhook.id and message.deleted_at is null
  where webhook.id = $1 and webhook.token_hash = $2 and webhook.deleted_at is null
), changed as (
  update messages message
  set content = coalesce($4, ''), cards = $5::jsonb, changed_at = now(),
    deleted_at = case when $4::text is null then now() end
  from target
  where message.channel_id = target.channel_id and message.id = target.message_id
    and message.deleted_at is null and not target.is_archived and not target.is_stale
  returning message.channel_id, message.id
), forgotten as (
  delete from message_payloads where message_id in (select id from changed)
)
select
  case when is_archived then 'archived' when is_stale then 'stale'
    when exists (select from changed) then 'changed' else 'unknown' end as verdict,
  (select pg_notify('${NOTIFY_CHANNEL}',
      '{"kind":"changes","channels":{"' || channel_id || '":["' || id || '"]}}')
    from changed)
from target`;

/** Edits or deletes a webhook's own message; the body that it was made of says something else from then on.  @throws when the database is away */
export async function changeMessage(pool: Pool, change: Change): Promise<ChangeVerdict> {
  const { webhookId, tokenHash, messageId, content, cards, settingsVersion } = change;
  const values = [webhookId, tokenHash, messageId, content, cards, settingsVersion];
  const query = { name: "change-message", text: STATEMENT, values };
  const { rows } = await pool.query<{ verdict: ChangeVerdict }>({ ...query, ...QUERY_TIMEOUT });
  return rows[0]?.verdict ?? "unauthorized";
}
