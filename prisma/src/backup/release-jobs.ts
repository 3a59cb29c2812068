import type { Client } from "../pool.ts";

/**
 * Gives back the jobs that somebody was working on when the backup was taken: they run again. The try that
 * was under way isn't counted, or a job on its last one would never run.
 */
export async function releaseJobs(connection: Client): Promise<void> {
  await connection.query(`
    update graphile_worker._private_jobs
    set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0)
    where locked_at is not null`);
  await connection.query(`
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_at is not null`);
}
