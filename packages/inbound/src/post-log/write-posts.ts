import { NOTIFY_CHANNEL } from "@tidings/bus";
import type { Pool } from "@tidings/prisma";
import { QUERY_TIMEOUT } from "../store/store-pool.ts";
import type { toRow } from "./logged-post.ts";

/** Different events that are remembered of a webhook. */
const MAX_EVENTS = 200;

/** The commit isn't waited for on disk, which posts have more use for; a crash may lose the last second. */
const STATEMENT = `
with post as materialized (
  select post.* from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::real[], $5::text[], $6::text[],
      $7::int[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::int[], $13::int[])
    as post (webhook_id, id, received_at, duration_ms, sender, event, status, problem, message_id, query,
      headers, body_start, body_length)
), written as (
  insert into posts (webhook_id, id, received_at, duration_ms, sender, event, status, problem, message_id,
    query, headers, body)
  select webhook_id, id, received_at, duration_ms, sender, event, status, problem, message_id, query,
    headers::jsonb, case when body_length >= 0 then substring($14::bytea from body_start for body_length) end
  from post
), dropped as (
  delete from posts using (select distinct webhook_id from post) as touched
  where posts.webhook_id = touched.webhook_id and posts.id <= (
    select older.id from posts older where older.webhook_id = touched.webhook_id
    order by older.id desc
    offset greatest($15::int - (select count(*) from post where webhook_id = touched.webhook_id), 0)
    limit 1)
), seen as (
  insert into webhook_events (webhook_id, event)
  select distinct webhook_id, event from post
  where event is not null
    and (select count(*) from webhook_events known where known.webhook_id = post.webhook_id) < $16
  order by webhook_id, event
  on conflict (webhook_id, event) do update set last_seen_at = now()
)
select set_config('synchronous_commit', 'off', true),
  pg_notify('${NOTIFY_CHANNEL}', '{"kind":"webhooks","channelId":"' || channel_id || '"}')
from (
  select distinct channel_id from channel_webhooks where id in (select webhook_id from post)
) as changed`;

type PostRow = ReturnType<typeof toRow>;

/** Writes posts, oldest first, and of each webhook drops all but its latest `kept`. */
export async function writePosts(
  pool: Pool,
  posts: readonly PostRow[],
  kept: number,
): Promise<void> {
  const column = <Key extends keyof PostRow>(key: Key) => posts.map((post) => post[key]);
  const lengths = posts.map(({ body }) => body?.length ?? -1);
  let end = 1;
  const starts = lengths.map((length) => {
    const start = end;
    end += Math.max(0, length);
    return start;
  });
  const values = [
    column("webhookId"),
    column("id"),
    posts.map(({ receivedAt }) => new Date(receivedAt)),
    column("durationMs"),
    column("sender"),
    column("event"),
    column("status"),
    column("problem"),
    column("messageId"),
    column("query"),
    posts.map(({ headers }) => JSON.stringify(headers)),
    starts,
    lengths,
    Buffer.concat(posts.map(({ body }) => body ?? Buffer.alloc(0))),
    kept,
    MAX_EVENTS,
  ];
  await pool.query({ name: "write-posts", text: STATEMENT, values, ...QUERY_TIMEOUT });
}
