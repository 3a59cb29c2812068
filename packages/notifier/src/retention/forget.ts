import { type Database, firstIdAt, Prisma } from "@tidings/prisma";

const DAY_MS = 24 * 60 * 60_000;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

export interface ForgetOptions {
  /** How long deliveries are kept after their end, and events after their beginning. */
  days: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Rows that one statement looks at, attempts not counted: none holds its locks for long. */
  batch: number;
  /** Aborts between two statements. */
  signal: AbortSignal;
}

/** How many rows were deleted of each; attempts go with their deliveries. */
export interface Forgotten {
  deliveries: number;
  events: number;
}

/** Where a batch ended, and how many of it were deleted; without an end there was nothing more. */
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
  const deliveries = await walk(db, options, (after) =>
    deleteDeliveries({ after, before, batch: options.batch }, oldest),
  );
  const events = await walk(db, options, (after) =>
    deleteEvents({ after, before, batch: options.batch }),
  );
  return { deliveries, events };
}

/** The next so many rows of a table by their ids, which are in the order of their beginning. */
interface Stretch {
  after: string;
  before: string;
  batch: number;
}

/**
 * One that somebody sends again at this moment is passed over. Rows are named by arrays, which PostgreSQL
 * looks up by index whatever it believes of the table's size.
 */
export const deleteDeliveries = ({ after, before, batch }: Stretch, oldest: Date) => Prisma.sql`
  with stretch as materialized (
    select id from deliveries where id > ${after}::uuid and id < ${before}::uuid
    order by id limit ${batch}
  ), old as materialized (
    select id from deliveries
    where id = any(array(select id from stretch)) and state <> 'pending' and finished_at < ${oldest}
    for update skip locked
  ), removed as (
    delete from deliveries where id = any(array(select id from old)) returning 1
  )
  select (select id::text from stretch order by id desc limit 1) as last,
    (select count(*)::int from removed) as count`;

/** One that gets another delivery at this moment is passed over. */
export const deleteEvents = ({ after, before, batch }: Stretch) => Prisma.sql`
  with stretch as materialized (
    select id from events where id > ${after}::uuid and id < ${before}::uuid
    order by id limit ${batch}
  ), old as materialized (
    select id from events
    where id = any(array(select id from stretch))
      and not exists (select 1 from deliveries where event_id = events.id)
    for update skip locked
  ), removed as (
    delete from events where id = any(array(select id from old)) returning 1
  )
  select (select id::text from stretch order by id desc limit 1) as last,
    (select count(*)::int from removed) as count`;

/** Goes on behind each stretch, so that what stays isn't looked at again and again. */
async function walk(
  db: Database,
  { signal }: ForgetOptions,
  statementAfter: (after: string) => Prisma.Sql,
): Promise<number> {
  let sum = 0;
  for (let after: string | null = FIRST_ID; after !== null; ) {
    signal.throwIfAborted();
    const [batch]: [Batch] = await db.$queryRaw(statementAfter(after));
    sum += batch.count;
    after = batch.last;
  }
  return sum;
}
