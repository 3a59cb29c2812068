import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { watch } from "@tidings/api/watch";
import { startWork, syncWebhookFromEnvironment, type Worker } from "@tidings/api/worker";
import { bus } from "@tidings/bus";
import { dataDir, env, log, provideToLibraries } from "@tidings/config";
import { closeInbound, nodeContinueHandler, nodeHandler } from "@tidings/inbound";
import { db, useDatabase } from "@tidings/prisma";
import { startEmbeddedDatabase } from "@tidings/prisma/embedded";
import { applyMigrations } from "@tidings/prisma/migrations";
import { createWatchHandler, listen, type WatchHandler } from "@tidings/watch/http";
import next from "next";
import { PAGE_PATH_HEADER } from "../lib/page-path.ts";
import { stampClientAddress } from "./client-address.ts";
import { GracefulServer } from "./graceful-server.ts";
import { liveHandler } from "./live-updates.ts";
import { logConsole } from "./log-console.ts";
import { watched } from "./page-requests.ts";
import { protect } from "./protect.ts";
import { type RequestRefusal, refuseRequest } from "./refuse-request.ts";
import { readRoutes } from "./route-patterns.ts";
import { WEB_DIR } from "./web-dir.ts";

/** A request has to be sent whole within this; a slower one only holds a socket. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than the idle time of the usual proxies, so that it is they who close first. */
const KEEP_ALIVE_MS = 75_000;
/** What is still running after this is cut off. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

interface ServeOptions {
  dev: boolean;
  /** Brings the database to what is to be served. */
  prepare?: () => Promise<unknown>;
}

/** Starts Tidings in this process: database, migrations, inbound posts, pages, jobs. Resolves once it answers. */
export async function serve({ dev, prepare = applyMigrations }: ServeOptions): Promise<void> {
  provideToLibraries();
  const database = await startDatabase();
  try {
    await prepare();
    await syncWebhookFromEnvironment();
    let worker: Worker | undefined;
    const readiness = watch(env().WORKER ? () => worker : null);
    const server = await startServer(dev, createWatchHandler(readiness));
    worker = env().WORKER ? startWork() : undefined;
    const finish = async () => {
      readiness.stop();
      await Promise.all([closeInbound(), server.stop(), worker?.stop()]);
      await bus().close();
      await db().$disconnect();
    };
    onShutdown({ finish, stopDatabase: async () => database?.stop() });
  } catch (error) {
    await database?.stop();
    throw error;
  }
  if (!dev) logConsole();
  process.stdout.write(`Tidings is ready: ${env().APP_URL}\n`);
}

/** Inbound posts and whoever watches are answered before Next.js sees them; it gets what it can read. */
async function startServer(dev: boolean, answerWatcher: WatchHandler): Promise<GracefulServer> {
  const server = createServer({
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Only the development server speaks another protocol; who asks for one otherwise is answered in HTTP/1.1.
    shouldUpgradeCallback: () => dev,
  });
  const graceful = new GracefulServer(server);
  const app = next({ dev, dir: WEB_DIR, httpServer: server });
  await app.prepare();
  const handlePage = app.getRequestHandler();
  const answerLive = liveHandler();
  const isSecure = env().APP_URL.startsWith("https://");
  const answerPage = watched((request, response) => {
    protect(request, response, { dev, isSecure });
    const refusal = refuseRequest(request);
    if (refusal !== null) return sendRefusal(response, refusal);
    if (answerLive(request, response)) return;
    stampClientAddress(request);
    request.headers[PAGE_PATH_HEADER] = request.url;
    void handlePage(request, response);
  }, readRoutes());
  const answerOther = (request: IncomingMessage, response: ServerResponse) => {
    if (!answerWatcher(request, response)) answerPage(request, response);
  };
  server.on("request", (request, response) => {
    if (!nodeHandler(request, response)) answerOther(request, response);
  });
  server.on("checkContinue", (request, response) => {
    if (nodeContinueHandler(request, response)) return;
    response.writeContinue();
    answerOther(request, response);
  });
  const { HOST: host, PORT: port } = env();
  await listen(server, { host, port, variable: "PORT" });
  return graceful;
}

function sendRefusal(response: ServerResponse, { status, message }: RequestRefusal): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(`${message}\n`);
}

/** The embedded PostgreSQL, unless an outside one is named. */
async function startDatabase() {
  if (env().DATABASE_URL !== undefined) return null;
  const database = await startEmbeddedDatabase(dataDir());
  useDatabase(database.url);
  return database;
}

interface Shutdown {
  /** Finishes what was accepted. */
  finish: () => Promise<void>;
  /** Comes last, and also when the rest takes too long. */
  stopDatabase: () => Promise<void>;
}

function onShutdown({ finish, stopDatabase }: Shutdown): void {
  let isStopping = false;
  const shutDown = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log().info({ signal }, "shutting down");
    const tooLate = setTimeout(SHUTDOWN_TIMEOUT_MS, "too late" as const, { ref: false });
    const end = await Promise.race([finish(), tooLate]).catch((error) => {
      log().error({ err: error }, "the shutdown failed");
      return "failed" as const;
    });
    await stopDatabase();
    process.exit(end === undefined ? 0 : 1);
  };
  process.on("SIGTERM", shutDown);
  process.on("SIGINT", shutDown);
}
