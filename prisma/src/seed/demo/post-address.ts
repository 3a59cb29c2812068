import { db } from "../../client.ts";
import { unseal } from "../../secrets/seal.ts";

/** A webhook to try: the oldest that still lives in the channel. Null when there is none any more. */
export async function findPostAddress(
  channelName: string,
): Promise<{ webhookId: string; token: string } | null> {
  const webhook = await db().channelWebhook.findFirst({
    where: { deletedAt: null, channel: { name: channelName, archivedAt: null } },
    orderBy: { id: "asc" },
    select: { id: true, tokenSealed: true },
  });
  return webhook && { webhookId: webhook.id, token: unseal(webhook.tokenSealed, webhook.id) };
}
