import path from "node:path";
import { type Client, newId } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhooks } from "@tidings/prisma/seed";
import type { Target } from "../load/target.ts";
import { webhookPath } from "../load/webhook-path.ts";
import { PAYLOADS, type PayloadName } from "../payloads/index.ts";
import { startChild } from "../processes/child.ts";
import { connectTo } from "../processes/connect.ts";
import type { Stage } from "../processes/stage.ts";

const BASELINE = path.join(import.meta.dirname, "../baseline/server.ts");
const BASELINE_TIMEOUT_MS = 10_000;
const SPREAD_WEBHOOKS = 1_000;
const SPREAD_CHANNELS = 100;

/** The app with one hot webhook for each payload and with many, and the baseline. */
export type Targets = Record<PayloadName | "spread" | "baseline", Target>;

export async function prepareTargets(stage: Stage): Promise<Targets> {
  const database = await connectTo(stage.database.url);
  stage.defer(() => database.end());
  const { id: createdById } = await seedUser({ role: "admin" });
  const { id: channelId } = await seedChannel({ createdById });
  const target = async (
    name: string,
    payload: PayloadName,
    channelIds: string[],
    count = 1,
  ): Promise<Target> => {
    const webhooks = await seedWebhooks(count, { channelIds, createdById });
    const paths = webhooks.map(webhookPath);
    const webhookIds = webhooks.map(({ id }) => id);
    return { name, paths, channelIds, webhookIds, database, server: stage.app, payload };
  };
  const many = await Promise.all(
    Array.from({ length: SPREAD_CHANNELS }, () => seedChannel({ createdById })),
  );
  const manyIds = many.map(({ id }) => id);
  const hot = [channelId];
  return {
    content: await target("Tidings", "content", hot),
    alertmanager: await target(PAYLOADS.alertmanager.title, "alertmanager", hot),
    githubPush: await target(PAYLOADS.githubPush.title, "githubPush", hot),
    spread: await target("Tidings, 1,000 webhooks", "content", manyIds, SPREAD_WEBHOOKS),
    baseline: await prepareBaseline(stage, database, channelId),
  };
}

async function prepareBaseline(stage: Stage, database: Client, channelId: string) {
  const webhookId = newId();
  const server = await startChild(BASELINE, {
    env: { DATABASE_URL: stage.database.url, CHANNEL_ID: channelId, WEBHOOK_ID: webhookId },
    ready: /^The baseline is ready: http:\/\/127\.0\.0\.1:(\d+)/m,
    timeoutMs: BASELINE_TIMEOUT_MS,
    sweeper: stage.sweeper,
  });
  stage.defer(() => server.stop());
  return {
    name: "one INSERT per post",
    paths: [`/webhooks/${webhookId}`],
    channelIds: [channelId],
    webhookIds: [webhookId],
    database,
    server,
    payload: "content",
  } satisfies Target;
}
