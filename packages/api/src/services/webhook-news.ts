import { emit } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";

/** Tells the workspace's endpoints what somebody did with a webhook. */
export async function tellWorkspace(
  tx: Prisma.TransactionClient,
  type: "channel_webhook_created" | "channel_webhook_deleted",
  user: CurrentUser,
  webhookId: string,
): Promise<void> {
  const { channel, ...webhook } = await tx.channelWebhook.findUniqueOrThrow({
    where: { id: webhookId },
    select: { id: true, name: true, channel: { select: { id: true, name: true } } },
  });
  const payload = { channel, webhook, user: { id: user.id, name: user.name } };
  await emit(tx, { type, payload });
}
