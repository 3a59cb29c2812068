import { db } from "@tidings/prisma";
import { seedChannel, seedEndpoint, seedUser, seedWebhook } from "@tidings/prisma/seed";
import type { Receiver } from "../receiver.ts";

/** What a load is on. */
export interface Workspace {
  admin: { email: string; password: string };
  channelId: string;
  webhookId: string;
  /** Where posts go. */
  path: string;
  /** The paths at the receiver, by the endpoint's id. */
  endpoints: ReadonlyMap<string, string>;
}

/** A channel with a webhook, and endpoints of the workspace that hear of sign-ups. */
export async function prepareWorkspace(
  receiver: Receiver,
  paths: readonly string[],
): Promise<Workspace> {
  const admin = await seedUser({ role: "admin" });
  const { id: channelId } = await seedChannel({ createdById: admin.id });
  const webhook = await seedWebhook({ channelId, createdById: admin.id });
  const endpoints = new Map<string, string>();
  for (const path of paths) {
    const { id, secret } = await seedEndpoint({ url: receiver.url(path), events: ["new_user"] });
    receiver.expectSecret(path, secret);
    endpoints.set(id, path);
  }
  // Whatever happens to the database next, no connection of ours should be in the way.
  await db().$disconnect();
  const path = `/api/v1/channels/webhooks/${webhook.id}/${webhook.token}`;
  return { admin, channelId, webhookId: webhook.id, path, endpoints };
}
