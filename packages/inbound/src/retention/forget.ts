import { type Database, firstIdAt, Prisma } from "@tidings/prisma";
import { KEY_LIFETIME } from "../store/key-lifetime.ts";

const DAY_MS = 24 * 60 * 60_000;

export interface ForgetOptions {
  /** How long the bodies that messages were made of are kept. */
  payloadDays: number;
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
}

/** Deletes bodies that are older than they are kept, and keys that nothing is known by any more. */
export async function forget(db: Database, options: ForgetOptions): Promise<Forgotten> {
  const { payloadDays, now, batch } = options;
  const oldest = firstIdAt(now - payloadDays * DAY_MS);
  const payloads = await repeat(
    db,
    options,
    Prisma.sql`
    delete from message_payloads where message_id in (
      select message_id from message_payloads where message_id < ${oldest}::uuid
      order by message_id limit ${batch})`,
  );
  await repeat(
    db,
    options,
    Prisma.sql`
    delete from payload_packs where id in (
      select id from payload_packs where id < ${oldest}::uuid order by id limit ${batch})`,
  );
  const keys = await repeat(
    db,
    options,
    Prisma.sql`
    delete from idempotency_keys where (webhook_id, key) in (
      select webhook_id, key from idempotency_keys
      where created_at < now() - interval '${Prisma.raw(KEY_LIFETIME)}' limit ${batch})
      and created_at < now() - interval '${Prisma.raw(KEY_LIFETIME)}'`,
  );
  return { payloads, keys };
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
