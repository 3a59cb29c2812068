import { type Database, firstIdAt, Prisma } from "@tidings/prisma";

const DAY_MS = 24 * 60 * 60_000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

export interface ForgetOptions {
  /** How long deliveries are kept after their end, and events after their beginning. */
  days: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Rows that one statement deletes, attempts not counted: none holds its locks for long. */
  batch: number;
  /** Aborts between two statements. */
  signal: AbortSignal;
}

/** How many rows were deleted of each; attempts go with their deliveries. */
export interface Forgotten {
  deliveries: number;
  events: number;
}

/** Where a batch ended, and how much it deleted; without an end there was nothing more. */
interface Batch {
  last: string | null;
  count: number;
}

/**
 * Deletes deliveries that ended before the time for which they are kept, their attempts with them, and
 * events of that age of which no delivery is left. What still waits stays, however old.
 */
export async function forget(db: Database, options: ForgetOptions): Promise<Forgotten> {
  const oldest = new Date(options.now - options.days * DAY_MS);
  const before = firstIdAt(oldest.getTime());
  const deliveries = await walk(options, (after) =>
    deleteBatch(db, selectDeliveries(after, before, oldest, options.batch), DELETE_DELIVERIES),
  );
  const events = await walk(options, (after) =>
    deleteBatch(db, selectEvents(after, before, options.batch), DELETE_EVENTS),
  );
  return { deliveries, events };
}

/**
 * The next that are over and may be forgotten, by their own order, which is that of their beginning. One
 * that somebody sends again at this moment is passed over.
 */
export const selectDeliveries = (after: string, before: string, oldest: Date, batch: number) =>
  Prisma.sql`
    select id from deliveries
    where id > ${after}::uuid and id < ${before}::uuid
      and state <> 'pending' and finished_at < ${oldest}
    order by id limit ${batch} for update skip locked`;

/** The next that nothing is left of but themselves. */
export const selectEvents = (after: string, before: string, batch: number) => Prisma.sql`
    select id from events
    where id > ${after}::uuid and id < ${before}::uuid
      and not exists (select 1 from deliveries where event_id = events.id)
    order by id limit ${batch} for update skip locked`;

const DELETE_DELIVERIES = Prisma.sql`delete from deliveries using old where deliveries.id = old.id`;
const DELETE_EVENTS = Prisma.sql`delete from events using old where events.id = old.id`;

async function deleteBatch(db: Database, old: Prisma.Sql, remove: Prisma.Sql): Promise<Batch> {
  const [batch] = await db.$queryRaw<[Batch]>`
    with old as materialized (${old}), removed as (${remove})
    select (select id::text from old order by id desc limit 1) as last,
      (select count(*)::int from old) as count`;
  return batch;
}

/** Goes on behind each batch, so that what stays isn't looked at again and again. */
async function walk(
  { signal }: ForgetOptions,
  step: (after: string) => Promise<Batch>,
): Promise<number> {
  let sum = 0;
  for (let after: string | null = FIRST_ID; after !== null; ) {
    signal.throwIfAborted();
    const { last, count } = await step(after);
    sum += count;
    after = last;
  }
  return sum;
}
