import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { newId } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { type Child, startChild } from "../processes/child.ts";
import type { Sweeper } from "../processes/sweeper.ts";

const APP = path.join(import.meta.dirname, "../../../../apps/web/src/process/start.ts");
const BASELINE = path.join(import.meta.dirname, "../baseline/server.ts");
/** The first start builds the pages, which a slow machine takes minutes for. */
const APP_TIMEOUT_MS = 300_000;
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

/** Starts the app as a person does, but for the database, its address and the limit on posts. */
export async function startApp(databaseUrl: string, sweeper: Sweeper): Promise<Child> {
  const port = await freePort();
  return startChild(APP, {
    env: {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: process.env.AUTH_SECRET ?? "",
      HOST: "127.0.0.1",
      PORT: String(port),
      INBOUND_RATE: "0",
      LOG_LEVEL: "warn",
    },
    ready: /^Tidings is ready: http:\/\/localhost:(\d+)/m,
    timeoutMs: APP_TIMEOUT_MS,
    sweeper,
  });
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No TCP port is free.");
  return address.port;
}
