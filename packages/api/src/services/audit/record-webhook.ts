import type { Prisma } from "@tidings/prisma";
import type { AuditAct, AuditDetails } from "../../audit-acts.ts";
import type { Act } from "./act.ts";

/** Writes down what was done to a channel's webhook, under the name that it has now. */
export async function recordWebhook(
  tx: Prisma.TransactionClient,
  act: Act,
  what: Extract<AuditAct, `webhook.${string}`>,
  webhookId: string,
  details: AuditDetails = {},
): Promise<void> {
  const { name, channel } = await tx.channelWebhook.findUniqueOrThrow({
    where: { id: webhookId },
    select: { name: true, channel: { select: { name: true } } },
  });
  const subject = { kind: "webhook" as const, id: webhookId, name };
  await act.record(tx, what, subject, { channel: channel.name, ...details });
}
