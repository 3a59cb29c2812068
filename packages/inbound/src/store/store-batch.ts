import { NOTIFY_CHANNEL } from "@tidings/bus";
import type { Pool } from "@tidings/prisma";
import type { Candidate, Verdict } from "./candidate.ts";
import { plainColumns, readVerdicts, type VerdictRow } from "./columns.ts";
import { storeOne } from "./store-one.ts";
import { QUERY_TIMEOUT } from "./store-pool.ts";
import { storeRichBatch } from "./store-rich-batch.ts";

/**
 * Posts in one statement. In the notice each takes at most 80 bytes (its own channel's key included),
 * and PostgreSQL refuses a notice of 8,000.
 */
export const MAX_BATCH = 96;

/**
 * Check and INSERT in one, so that a deleted or rotated webhook stops with that very commit, and one
 * notice of what was stored. Its verdicts are places and letters, such as `1v,3a`; a post without
 * one matched no webhook.
 */
const STATEMENT = `
with live as materialized (
  select post.place, post.message_id, post.content, webhook.id as webhook_id, webhook.channel_id,
    webhook.name, webhook.image_id, channel.archived_at is not null as is_archived,
    webhook.settings_version <> post.settings_version as is_stale
  from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::text[], $5::int[])
    with ordinality as post (webhook_id, token_hash, message_id, content, settings_version, place)
  join channel_webhooks webhook on webhook.id = post.webhook_id
    and webhook.token_hash = post.token_hash and webhook.deleted_at is null
  join channels channel on channel.id = webhook.channel_id
), stored as (
  insert into messages (channel_id, id, webhook_id, author_name, author_image_id, content)
  select channel_id, message_id, webhook_id, name, image_id, content
  from live
  where content is not null and not is_archived and not is_stale
  returning channel_id, id
), by_channel as (
  select '"' || channel_id || '":["' || string_agg(id::text, '","' order by id) || '"]' as entry
  from stored
  group by channel_id
)
select
  (select string_agg(place || case when is_archived then 'a' when is_stale then 's' else 'v' end, ',')
    from live) as verdicts,
  (select pg_notify('${NOTIFY_CHANNEL}',
      '{"kind":"messages","transaction":"' || pg_current_xact_id() || '","channels":{' || string_agg(entry, ',') || '}}')
    from by_channel having count(*) > 0)`;

/** Sends a batch. Resolves after its commit with a verdict for each post, in order. */
export async function storeBatch(pool: Pool, batch: readonly Candidate[]): Promise<Verdict[]> {
  if (batch.some((post) => post.extras !== undefined)) return storeRichBatch(pool, batch);
  const [first] = batch;
  const isAlone = batch.length === 1 && first !== undefined && first.content !== null;
  if (isAlone && (await storeOne(pool, first))) return ["stored"];
  const query = { name: "store-batch", text: STATEMENT, values: plainColumns(batch) };
  const { rows } = await pool.query<VerdictRow>({ ...query, ...QUERY_TIMEOUT });
  return readVerdicts(batch, rows[0]?.verdicts ?? null);
}
