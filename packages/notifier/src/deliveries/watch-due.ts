import type { Pool } from "@tidings/prisma";
import { gauge, sharedRead } from "@tidings/watch";

interface DueRow {
  due: number;
  resting: number;
  later: number;
  /** Seconds. */
  oldest: number;
}

/** By the index of what is pending; an endpoint that rests after failures is waited for on purpose. */
const STATEMENT = `
select count(*) filter (where is_due and not is_resting)::int as due,
  count(*) filter (where is_due and is_resting)::int as resting,
  count(*) filter (where not is_due)::int as later,
  coalesce(extract(epoch from now() - min(next_attempt_at)
    filter (where is_due and not is_resting)), 0)::float8 as oldest
from (
  select d.next_attempt_at, d.next_attempt_at <= now() as is_due,
    coalesce(e.open_until > now(), false) as is_resting
  from deliveries d join endpoints e on e.id = d.endpoint_id
  where d.state = 'pending'
) as pending`;

/** Shows the deliveries that wait, which all processes on a database share: each shows the same. */
export function watchDue(pool: () => Pool): void {
  const read = sharedRead(async () => (await pool().query<DueRow>(STATEMENT)).rows[0]);
  gauge(
    "tidings_waiting_deliveries",
    "Deliveries that wait: due, due at an endpoint that rests after failures, or to be tried later.",
    ["state"],
    async (waiting) => {
      const row = await read();
      waiting.set({ state: "due" }, row?.due ?? 0);
      waiting.set({ state: "resting" }, row?.resting ?? 0);
      waiting.set({ state: "later" }, row?.later ?? 0);
    },
  );
  gauge(
    "tidings_oldest_due_delivery_age_seconds",
    "For how long the longest due delivery has been due; 0 when none is.",
    [],
    async (age) => age.set((await read())?.oldest ?? 0),
  );
}
