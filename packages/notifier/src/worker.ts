import { type BusListener, bus } from "@tidings/bus";
import { env, log } from "@tidings/config";
import type { ClockDuty, Duty } from "@tidings/jobs/worker";
import { db } from "@tidings/prisma";
import { Deliverer, type DelivererOptions } from "./deliveries/deliverer.ts";
import { wakeOverdue } from "./deliveries/store.ts";
import { DELIVER_TASK } from "./deliveries/task.ts";
import { forget } from "./retention/forget.ts";

/** Endpoints that are looked after at once; one that hangs holds one of these places. */
const CONCURRENCY = 300;
const LOOK_FOR_OVERDUE_EVERY_MS = 60_000;

const FORGET_TASK = "forget-deliveries";
/** Each has up to some tens of attempts, with bodies of 20 kB. */
const FORGET_BATCH = 200;

/** Daily, at night (UTC); a worker that wasn't there then makes up for it. */
const CRONTAB = `47 3 * * * ${FORGET_TASK} ?jobKey=${FORGET_TASK}&fill=1d`;

/** Deletes deliveries that ended long ago. */
export const retentionDuty = (): ClockDuty => ({
  tasks: {
    [FORGET_TASK]: async (_payload, signal) => {
      const days = env().RETENTION_DAYS;
      const forgotten = await forget(db(), { days, now: Date.now(), batch: FORGET_BATCH, signal });
      log().info(forgotten, "old deliveries and their events were deleted");
    },
  },
  crontab: CRONTAB,
});

/** Delivers events. */
export function notifierDuty(options: DelivererOptions): Duty {
  const deliverer = new Deliverer(options);
  const lookout = setInterval(() => {
    wakeOverdue(db()).catch((error) => {
      log().warn({ error: String(error) }, "looking for forgotten deliveries failed");
    });
  }, LOOK_FOR_OVERDUE_EVERY_MS).unref();
  return {
    tasks: { [DELIVER_TASK]: deliverer.task },
    concurrency: CONCURRENCY,
    // A delivery that becomes due is news of deliveries, in the same transaction.
    announce: (tell) => bus().overhear((event) => isAboutDue(event) && tell()),
    close: async () => {
      clearInterval(lookout);
      await deliverer.close();
    },
  };
}

const isAboutDue: (event: Parameters<BusListener>[0]) => boolean = (event) =>
  event.kind === "gap" || (event.kind === "deliveries" && event.isDue === true);
