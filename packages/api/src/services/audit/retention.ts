import { env, log } from "@tidings/config";
import type { ClockDuty } from "@tidings/jobs/worker";
import { db, firstIdAt } from "@tidings/prisma";

const FORGET_TASK = "forget-audit";
const DAY_MS = 24 * 60 * 60_000;
/** Rows that one statement deletes. */
const BATCH = 1_000;

/** Daily, at night (UTC); a worker that wasn't there then makes up for it. */
const CRONTAB = `37 3 * * * ${FORGET_TASK} ?jobKey=${FORGET_TASK}&fill=1d`;

/**
 * Deletes entries that are older than they are kept.
 * @param now milliseconds since 1970
 * @param signal aborts between two statements
 * @returns how many there were
 */
export async function forgetAudit(
  days: number,
  now: number,
  signal?: AbortSignal,
): Promise<number> {
  const oldest = firstIdAt(now - days * DAY_MS);
  for (let sum = 0; ; ) {
    signal?.throwIfAborted();
    const count = await db().$executeRaw`
      delete from audit_entries where id in (
        select id from audit_entries where id < ${oldest}::uuid order by id limit ${BATCH})`;
    sum += count;
    if (count < BATCH) return sum;
  }
}

/** Keeps the audit log from growing without end. */
export const auditRetentionDuty = (): ClockDuty => ({
  tasks: {
    [FORGET_TASK]: async (_payload, signal) => {
      const entries = await forgetAudit(env().AUDIT_DAYS, Date.now(), signal);
      log().info({ entries }, "old audit entries were deleted");
    },
  },
  crontab: CRONTAB,
});
