import type { Pool } from "@tidings/prisma";
import { gauge, sharedRead } from "@tidings/watch";

interface QueueRow {
  task: string;
  ready: number;
  running: number;
  later: number;
  given_up: number;
  /** Seconds. */
  oldest: number;
}

const STATEMENT = `
select task.identifier as task,
  count(*) filter (where job.locked_at is null and job.run_at <= now() and not is_over)::int as ready,
  count(*) filter (where job.locked_at is not null)::int as running,
  count(*) filter (where job.locked_at is null and job.run_at > now() and not is_over)::int as later,
  count(*) filter (where is_over)::int as given_up,
  coalesce(extract(epoch from now() - min(job.run_at)
    filter (where job.locked_at is null and job.run_at <= now() and not is_over)), 0)::float8 as oldest
from graphile_worker._private_tasks task
left join graphile_worker._private_jobs job on job.task_id = task.id
cross join lateral (select coalesce(job.attempts >= job.max_attempts, false) as is_over) as state
group by task.identifier`;

/** Shows the queue of jobs, which all processes on a database share: each shows the same. */
export function watchQueue(pool: () => Pool): void {
  const read = sharedRead(async () => (await pool().query<QueueRow>(STATEMENT)).rows);
  gauge(
    "tidings_queued_jobs",
    "Jobs of all processes: ready to run, running, for later, or given up after too many failures.",
    ["task", "state"],
    async (depth) => {
      for (const { task, ready, running, later, given_up } of await read()) {
        depth.set({ task, state: "ready" }, ready);
        depth.set({ task, state: "running" }, running);
        depth.set({ task, state: "later" }, later);
        depth.set({ task, state: "given_up" }, given_up);
      }
    },
  );
  gauge(
    "tidings_oldest_job_age_seconds",
    "For how long the longest waiting job could have been run; 0 when none waits.",
    ["task"],
    async (age) => {
      for (const { task, oldest } of await read()) age.set({ task }, oldest);
    },
  );
}
