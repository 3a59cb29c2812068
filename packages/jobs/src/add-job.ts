import type { DatabaseOrTransaction } from "@tidings/prisma";
import { jobAdded } from "./added-jobs.ts";

export interface NewJob {
  /** The name of a task that some process works on. */
  task: string;
  payload: Record<string, unknown>;
  /** At most one job that has not begun holds a key; adding it again replaces that one. */
  key?: string;
  /** Not before so many milliseconds have passed, by the database's clock; at once when left out. */
  delayMs?: number;
  /** Where a job with the key waits already, its time stays as it is. */
  keepsTime?: boolean;
}

/**
 * Adds a job in the transaction of its cause: both commit or neither does. A job that is running
 * while its key is added again doesn't count as the new one, which runs after it.
 */
export async function addJob(
  tx: Pick<DatabaseOrTransaction, "$executeRaw">,
  { task, payload, key, delayMs, keepsTime = false }: NewJob,
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${task},
    payload => ${JSON.stringify(payload)}::json,
    run_at => now() + ${delayMs ?? null}::float8 * interval '1 millisecond',
    job_key => ${key ?? null}, job_key_mode => ${keepsTime ? "preserve_run_at" : "replace"})`;
  if (delayMs === undefined) jobAdded(task);
}
