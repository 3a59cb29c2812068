import { startWorker } from "@tidings/jobs/worker";
import { db } from "@tidings/prisma";
import { emit } from "../deliveries/emit.ts";
import { notifierDuty } from "../worker.ts";

/** Emits a sign-up, the plainest of events, to the workspace's endpoints. */
export const emitSignUp = (name = "Tim"): Promise<void> =>
  db().$transaction((tx) =>
    emit(tx, { type: "new_user", payload: { user: { email: "tim@example.com", name } } }),
  );

/** What has become of an endpoint's deliveries, oldest first. */
export const deliveriesOf = (endpointId: string) =>
  db().delivery.findMany({
    where: { endpointId },
    include: { attempts: { orderBy: { id: "asc" } } },
    orderBy: { id: "asc" },
  });

/** Waits until a condition holds, by asking again; the test's own time-out is the bound. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A notifier that is stopped at the end of the test. */
export function notifierFor(onEnd: (stop: () => Promise<void>) => void, isOn = () => true): void {
  const notifier = startWorker(notifierDuty({ mayDeliverToUsers: async () => isOn() }));
  onEnd(notifier.stop);
}
