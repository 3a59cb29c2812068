import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { type Child, startChild } from "./child.ts";
import type { Sweeper } from "./sweeper.ts";

/** The program that `pnpm start` runs. */
export const APP = path.join(import.meta.dirname, "../../../../apps/web/src/process/start.ts");
/** The first start builds the pages, which a slow machine takes minutes for. */
export const APP_TIMEOUT_MS = 900_000;

/** Starts the app as a person does, but for the database, its address, the limit on posts and what deliveries may reach. */
export async function startApp(databaseUrl: string, sweeper: Sweeper): Promise<Child> {
  const port = await freePort();
  return startChild(APP, {
    env: {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: process.env.AUTH_SECRET ?? "",
      HOST: "127.0.0.1",
      PORT: String(port),
      INBOUND_RATE: "0",
      WEBHOOK_ALLOWED_HOSTS: "127.0.0.1",
      LOG_LEVEL: "warn",
    },
    ready: /^Tidings is ready: http:\/\/localhost:(\d+)/m,
    timeoutMs: APP_TIMEOUT_MS,
    sweeper,
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No TCP port is free.");
  return address.port;
}
