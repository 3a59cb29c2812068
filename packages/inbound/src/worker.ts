import { env, log } from "@tidings/config";
import type { ClockDuty } from "@tidings/jobs/worker";
import { db } from "@tidings/prisma";
import { forget } from "./retention/forget.ts";

const FORGET_TASK = "forget-inbound";
const BATCH = 1_000;

/** Daily, at night (UTC); a worker that wasn't there then makes up for it. */
const CRONTAB = `17 3 * * * ${FORGET_TASK} ?jobKey=${FORGET_TASK}&fill=1d`;

/** Deletes what is kept of posts for a time only. */
export const retentionDuty = (): ClockDuty => ({
  tasks: {
    [FORGET_TASK]: async (_payload, signal) => {
      const { INBOUND_PAYLOAD_DAYS: payloadDays, RETENTION_DAYS: postDays } = env();
      const kept = { payloadDays, postDays, now: Date.now() };
      const forgotten = await forget(db(), { ...kept, batch: BATCH, signal });
      log().info(forgotten, "old payloads, posts and idempotency keys were deleted");
    },
  },
  crontab: CRONTAB,
});
