import { createToken, newId } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import type { Attempt } from "./compare.ts";

const BODY = JSON.stringify({ content: "Is anybody there?" });

/** Posts to webhooks that there are with a wrong token, and to ones that there aren't. */
export async function postAttempts(
  origin: string,
): Promise<Record<"wrongToken" | "unknown", Attempt>> {
  const { id: createdById } = await seedUser();
  const { id: channelId } = await seedChannel({ createdById });
  const webhook = await seedWebhook({ channelId, createdById });
  const post = async (webhookId: string) => {
    const path = `/api/v1/channels/webhooks/${webhookId}/${createToken()}`;
    const headers = { "content-type": "application/json" };
    const answer = await fetch(origin + path, { method: "POST", headers, body: BODY });
    await answer.arrayBuffer();
    if (answer.status !== 401) throw new Error(`A post was answered ${answer.status}.`);
  };
  return { wrongToken: () => post(webhook.id), unknown: () => post(newId()) };
}
