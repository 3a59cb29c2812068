import path from "node:path";
import { newId } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import type { PayloadName } from "../payloads/index.ts";
import { type Child, startChild } from "../processes/child.ts";
import type { Sweeper } from "../processes/sweeper.ts";

const BASELINE = path.join(import.meta.dirname, "../baseline/server.ts");
const BASELINE_TIMEOUT_MS = 10_000;

export type TargetName = "app" | "baseline" | "alertmanager" | "githubPush";

/** A server that is posted to, and what is posted. */
export interface Target {
  name: TargetName;
  /** The path that posts go to. */
  path: string;
  /** The webhook that its messages are stored under, and no others. */
  webhookId: string;
  server: Child;
  payload: PayloadName;
}

/** The app with a webhook for each payload, and the baseline, all storing into one channel. */
export async function prepareTargets(
  app: Child,
  databaseUrl: string,
  sweeper: Sweeper,
): Promise<Record<TargetName, Target>> {
  const { id: createdById } = await seedUser({ role: "admin" });
  const { id: channelId } = await seedChannel({ createdById });
  const webhookId = newId();
  const server = await startChild(BASELINE, {
    env: { DATABASE_URL: databaseUrl, CHANNEL_ID: channelId, WEBHOOK_ID: webhookId },
    ready: /^The baseline is ready: http:\/\/127\.0\.0\.1:(\d+)/m,
    timeoutMs: BASELINE_TIMEOUT_MS,
    sweeper,
  });
  const target = async (name: TargetName, payload: PayloadName): Promise<Target> => {
    const webhook = await seedWebhook({ channelId, createdById });
    const path = `/api/v1/channels/webhooks/${webhook.id}/${webhook.token}`;
    return { name, path, webhookId: webhook.id, server: app, payload };
  };
  const path = `/webhooks/${webhookId}`;
  return {
    app: await target("app", "content"),
    baseline: { name: "baseline", path, webhookId, server, payload: "content" },
    alertmanager: await target("alertmanager", "alertmanager"),
    githubPush: await target("githubPush", "githubPush"),
  };
}
