import { cancelPendingOfUsers } from "@tidings/notifier";
import type { DatabaseOrTransaction } from "@tidings/prisma";
import { readSettings } from "./settings.ts";

export const USER_WEBHOOKS_OFF = "User webhooks are switched off. An admin can switch them on.";

/** True while news is written for people's endpoints and delivered to them. */
export const mayDeliverToUsers = async (from?: DatabaseOrTransaction): Promise<boolean> =>
  (await readSettings(from)).enableUserWebhooks;

/** Has the switch take effect: when it is off, nothing stays queued for people's endpoints. */
export async function applyUserWebhooks(tx: DatabaseOrTransaction): Promise<void> {
  if (await mayDeliverToUsers(tx)) return;
  await cancelPendingOfUsers(tx, "User webhooks were switched off.");
}
