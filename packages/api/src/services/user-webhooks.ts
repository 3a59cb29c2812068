import { publish } from "@tidings/bus";
import type { DatabaseOrTransaction, Prisma } from "@tidings/prisma";
import { readSettings } from "./settings.ts";

export const USER_WEBHOOKS_OFF = "User webhooks are switched off. An admin can switch them on.";

/** True while news is written for people's endpoints and delivered to them. */
export const mayDeliverToUsers = async (from?: DatabaseOrTransaction): Promise<boolean> =>
  (await readSettings(from)).enableUserWebhooks;

/** Has the switch take effect: when it is off, nothing stays queued for people's endpoints. */
export async function applyUserWebhooks(tx: Prisma.TransactionClient): Promise<void> {
  if (await mayDeliverToUsers(tx)) return;
  const cancelled = await tx.delivery.updateManyAndReturn({
    where: { userId: { not: null }, state: "pending" },
    data: {
      state: "cancelled",
      nextAttemptAt: null,
      finishedAt: new Date(),
      reason: "User webhooks were switched off.",
    },
    select: { userId: true },
  });
  const owners = new Set(cancelled.map(({ userId }) => userId));
  for (const userId of owners) await publish(tx, { kind: "deliveries", userId });
}
