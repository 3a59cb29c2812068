import path from "node:path";
import { newId } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { type Child, startChild } from "../processes/child.ts";
import type { Sweeper } from "../processes/sweeper.ts";

const BASELINE = path.join(import.meta.dirname, "../baseline/server.ts");
const BASELINE_TIMEOUT_MS = 10_000;

export type TargetName = "app" | "baseline";

/** A server that is posted to. */
export interface Target {
  name: TargetName;
  /** The path that posts go to. */
  path: string;
  /** The webhook that its messages are stored under, and no others. */
  webhookId: string;
  server: Child;
}

/** A channel with a webhook for the app, and the baseline beside it, storing into the same channel. */
export async function prepareTargets(
  app: Child,
  databaseUrl: string,
  sweeper: Sweeper,
): Promise<Target[]> {
  const { id: createdById } = await seedUser({ role: "admin" });
  const { id: channelId } = await seedChannel({ createdById });
  const webhook = await seedWebhook({ channelId, createdById });
  const webhookId = newId();
  const server = await startChild(BASELINE, {
    env: { DATABASE_URL: databaseUrl, CHANNEL_ID: channelId, WEBHOOK_ID: webhookId },
    ready: /^The baseline is ready: http:\/\/127\.0\.0\.1:(\d+)/m,
    timeoutMs: BASELINE_TIMEOUT_MS,
    sweeper,
  });
  const path = `/api/v1/channels/webhooks/${webhook.id}/${webhook.token}`;
  return [
    { name: "app", path, webhookId: webhook.id, server: app },
    { name: "baseline", path: `/webhooks/${webhookId}`, webhookId, server },
  ];
}
