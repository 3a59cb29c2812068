import { type Database, firstIdAt, Prisma } from "@tidings/prisma";
import { KEY_LIFETIME } from "../store/key-lifetime.ts";

const DAY_MS = 24 * 60 * 60_000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

export interface ForgetOptions {
  /** How long the bodies that messages were made of are kept. */
  payloadDays: number;
  /** How long the recent posts of a webhook are kept, where they aren't followed by enough others before. */
  postDays: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Rows that one statement deletes: none holds its locks for long. */
  batch: number;
  /** Aborts between two statements. */
  signal: AbortSignal;
}

/** How many rows were deleted of each. */
export interface Forgotten {
  payloads: number;
  keys: number;
  posts: number;
}

/** Deletes bodies and posts that are older than they are kept, and keys that nothing is known by any more. */
export async function forget(db: Database, options: ForgetOptions): Promise<Forgotten> {
  const { payloadDays, now, batch } = options;
  const oldest = firstIdAt(now - payloadDays * DAY_MS);
  const payloads = await repeat(
    db,
    options,
    Prisma.sql`
    delete from message_payloads where message_id = any(array(
      select message_id from message_payloads where message_id < ${oldest}::uuid
      order by message_id limit ${batch}))`,
  );
  await repeat(
    db,
    options,
    Prisma.sql`
    delete from payload_packs where id = any(array(
      select id from payload_packs where id < ${oldest}::uuid order by id limit ${batch}))`,
  );
  const keys = await forgetKeys(db, options);
  return { payloads, keys, posts: await forgetPosts(db, options) };
}

/** Webhooks whose posts one statement looks at; each has a hundred at most. */
const WEBHOOKS_AT_ONCE = 50;

/** The next webhooks, and how many of their posts were deleted; by the key of posts, which begins with them. */
export const deletePosts = (after: string, oldest: string) => Prisma.sql`
  with webhook as materialized (
    select id from channel_webhooks where id > ${after}::uuid order by id limit ${WEBHOOKS_AT_ONCE}
  ), removed as (
    delete from posts using webhook
    where posts.webhook_id = webhook.id and posts.id < ${oldest}::uuid returning 1
  )
  select (select id::text from webhook order by id desc limit 1) as last,
    (select count(*)::int from removed) as count`;

async function forgetPosts(
  db: Database,
  { postDays, now, signal }: ForgetOptions,
): Promise<number> {
  const oldest = firstIdAt(now - postDays * DAY_MS);
  let sum = 0;
  for (let after: string | null = FIRST_ID; after !== null; ) {
    signal.throwIfAborted();
    const statement = deletePosts(after, oldest);
    const [batch] = await db.$queryRaw<[{ last: string | null; count: number }]>(statement);
    sum += batch.count;
    after = batch.last;
  }
  return sum;
}

/** Pages of 8 kB that one statement looks through, some thousands of keys. */
const PAGES = 100;

/**
 * Goes through the table once, page by page: no index is kept for something that happens once a day, and
 * looking for the next batch from the start each time would pass all those that were deleted before it.
 */
async function forgetKeys(db: Database, { signal }: ForgetOptions): Promise<number> {
  const [{ pages } = { pages: 0 }] = await db.$queryRaw<{ pages: number }[]>`
    select (pg_relation_size('idempotency_keys') / current_setting('block_size')::int)::int as pages`;
  let sum = 0;
  for (let page = 0; page < pages; page += PAGES) {
    signal.throwIfAborted();
    sum += await db.$executeRaw`
      delete from idempotency_keys
      where ctid >= ${`(${page},0)`}::text::tid and ctid < ${`(${page + PAGES},0)`}::text::tid
        and created_at < now() - interval '${Prisma.raw(KEY_LIFETIME)}'`;
  }
  return sum;
}

/** Runs a statement until it finds less than a batch. */
async function repeat(
  db: Database,
  { batch, signal }: ForgetOptions,
  statement: Prisma.Sql,
): Promise<number> {
  let sum = 0;
  for (;;) {
    signal.throwIfAborted();
    const count = await db.$executeRaw(statement);
    sum += count;
    if (count < batch) return sum;
  }
}
