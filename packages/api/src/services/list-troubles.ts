import { db } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { manageable } from "./channel-webhooks.ts";
import { readTroubles } from "./webhook-troubles.ts";

/** The webhooks of a channel that refuse what they are sent, without their addresses. */
export async function listTroubles(user: CurrentUser, channelId: string) {
  const webhooks = await db().channelWebhook.findMany({
    where: manageable(user, channelId),
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const troubles = await readTroubles(webhooks.map(({ id }) => id));
  return webhooks.flatMap(({ id, name }) => {
    const trouble = troubles.get(id);
    return trouble === undefined ? [] : [{ id, name, trouble }];
  });
}
