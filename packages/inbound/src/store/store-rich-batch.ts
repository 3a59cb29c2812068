import { NOTIFY_CHANNEL } from "@tidings/bus";
import { newId, type Pool, packBodies } from "@tidings/prisma";
import { type Candidate, Repeated, type Verdict } from "./candidate.ts";
import { plainColumns, readVerdicts, type VerdictRow } from "./columns.ts";
import { KEY_LIFETIME } from "./key-lifetime.ts";
import { QUERY_TIMEOUT } from "./store-pool.ts";

const NOTHING = Buffer.alloc(0);

/**
 * What `store-batch.ts` does, with everything that a message can have. Keys are claimed in one order, so
 * that two batches can't wait for each other; of posts with the same key the first one is stored.
 * A thread's first message is looked up by its whole key: joined, a plan of when the table was empty
 * would go by the channel alone, and read all of it for each post.
 */
const STATEMENT = `
with live as materialized (
  select post.*, webhook.channel_id, webhook.name, webhook.image_id,
    channel.archived_at is not null as is_archived,
    webhook.settings_version <> post.settings_version as is_stale,
    case when post.thread_id is not null then (
      select coalesce(parent.thread_id, parent.id) from messages parent
      where parent.channel_id = webhook.channel_id and parent.id = post.thread_id
        and parent.deleted_at is null
    ) end as root_id
  from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::text[], $5::int[], $6::text[], $7::text[],
      $8::uuid[], $9::bytea[], $10::text[], $11::int[], $12::int[])
    with ordinality as post (webhook_id, token_hash, message_id, content, settings_version, cards,
      sender_name, thread_id, key, sender, start, length, place)
  join channel_webhooks webhook on webhook.id = post.webhook_id
    and webhook.token_hash = post.token_hash and webhook.deleted_at is null
  join channels channel on channel.id = webhook.channel_id
), wanted as materialized (
  select * from live
  where content is not null and not is_archived and not is_stale
    and (thread_id is null or root_id is not null)
), claimed as (
  insert into idempotency_keys as known (webhook_id, key, message_id)
  select distinct on (webhook_id, key) webhook_id, key, message_id
  from wanted where key is not null
  order by webhook_id, key, place
  on conflict (webhook_id, key) do update
    set message_id = excluded.message_id, created_at = excluded.created_at
    where known.created_at < now() - interval '${KEY_LIFETIME}'
  returning message_id
), stored as (
  insert into messages (channel_id, id, webhook_id, author_name, author_image_id, content, cards,
    sender_name, thread_id)
  select channel_id, message_id, webhook_id, name, image_id, content, cards::jsonb, sender_name, root_id
  from wanted
  where key is null or message_id in (select message_id from claimed)
  returning channel_id, id, thread_id
), kept as (
  insert into message_payloads (message_id, sender, pack_id, start, length)
  select message_id, sender, $13::uuid, start, length
  from wanted
  where sender is not null and message_id in (select id from stored)
  returning message_id
), packed as (
  insert into payload_packs (id, data) select $13::uuid, $14::bytea where exists (select from kept)
), by_channel as (
  select case when thread_id is null then 'messages' else 'replies' end as kind,
    '"' || channel_id || '":["' || string_agg(id::text, '","' order by id) || '"]' as entry
  from stored
  group by kind, channel_id
)
select
  (select string_agg(place || case
      when is_archived then 'a'
      when is_stale then 's'
      when thread_id is not null and root_id is null then 't'
      when message_id in (select id from stored) then 'v'
      else 'r' end, ',')
    from live) as verdicts,
  (select count(pg_notify('${NOTIFY_CHANNEL}', notice))
    from (
      select '{"kind":"' || kind || '","transaction":"' || pg_current_xact_id() || '","channels":{'
        || string_agg(entry, ',') || '}}' as notice
      from by_channel group by kind
    ) notices)`;

const KNOWN = `
select post.place::int - 1 as place, known.message_id as "messageId"
from unnest($1::uuid[], $2::bytea[]) with ordinality as post (webhook_id, key, place)
join idempotency_keys known using (webhook_id, key)`;

/** Sends a batch. Resolves after its commit with a verdict for each post, in order. */
export async function storeRichBatch(pool: Pool, batch: readonly Candidate[]): Promise<Verdict[]> {
  const values = [...plainColumns(batch), ...(await extraColumns(batch))];
  const query = { name: "store-rich-batch", text: STATEMENT, values };
  const { rows } = await pool.query<VerdictRow>({ ...query, ...QUERY_TIMEOUT });
  const verdicts = readVerdicts(batch, rows[0]?.verdicts ?? null);
  return nameRepeated(pool, batch, verdicts);
}

async function extraColumns(batch: readonly Candidate[]): Promise<unknown[]> {
  const extras = batch.map((post) => post.extras);
  const bodies = extras.map((extra) => extra?.payload?.body ?? NOTHING);
  const isPacked = bodies.some(({ length }) => length > 0);
  const { data, places } = isPacked ? await packBodies(bodies) : { data: NOTHING, places: [] };
  return [
    extras.map((extra) => extra?.cards ?? null),
    extras.map((extra) => extra?.senderName ?? null),
    extras.map((extra) => extra?.threadId ?? null),
    extras.map((extra) => extra?.idempotencyKey ?? null),
    extras.map((extra) => extra?.payload?.sender ?? null),
    places.map(({ start }) => start),
    places.map(({ length }) => length),
    newId(),
    data,
  ];
}

/** Finds the messages that stood in the way; a snapshot of before their commit couldn't see them. */
async function nameRepeated(
  pool: Pool,
  batch: readonly Candidate[],
  verdicts: Verdict[],
): Promise<Verdict[]> {
  const isRepeated = (place: number) =>
    verdicts[place] === "valid" && batch[place]?.content !== null;
  if (!batch.some((_, place) => isRepeated(place))) return verdicts;
  const keys = batch.map((post, place) =>
    isRepeated(place) ? (post.extras?.idempotencyKey ?? null) : null,
  );
  const values = [batch.map(({ webhookId }) => webhookId), keys];
  const query = { name: "known-keys", text: KNOWN, values };
  const { rows } = await pool.query<Known>({ ...query, ...QUERY_TIMEOUT });
  const known = new Map(rows.map(({ place, messageId }) => [place, new Repeated(messageId)]));
  return verdicts.map((verdict, place) =>
    isRepeated(place) ? (known.get(place) ?? "unavailable") : verdict,
  );
}

interface Known {
  place: number;
  messageId: string;
}
