import { type BusListener, bus } from "@tidings/bus";
import { log } from "@tidings/config";
import type { Duty } from "@tidings/jobs/worker";
import { db } from "@tidings/prisma";
import { Deliverer, type DelivererOptions } from "./deliveries/deliverer.ts";
import { wakeOverdue } from "./deliveries/store.ts";
import { DELIVER_TASK } from "./deliveries/task.ts";

/** Endpoints that are looked after at once; one that hangs holds one of these places. */
const CONCURRENCY = 300;
const LOOK_FOR_OVERDUE_EVERY_MS = 60_000;

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
