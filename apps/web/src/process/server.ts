import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { startWork, syncWebhookFromEnvironment } from "@tidings/api/worker";
import { bus } from "@tidings/bus";
import { ConfigurationError, dataDir, env, log, provideToLibraries } from "@tidings/config";
import { closeInbound, nodeContinueHandler, nodeHandler } from "@tidings/inbound";
import { db, useDatabase } from "@tidings/prisma";
import { startEmbeddedDatabase } from "@tidings/prisma/embedded";
import { applyMigrations } from "@tidings/prisma/migrations";
import next from "next";
import { PAGE_PATH_HEADER } from "../lib/page-path.ts";
import { stampClientAddress } from "./client-address.ts";
import { GracefulServer } from "./graceful-server.ts";
import { logConsole } from "./log-console.ts";
import { protect } from "./protect.ts";
import { type RequestRefusal, refuseRequest } from "./refuse-request.ts";
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
    const server = await startServer(dev);
    const worker = env().WORKER ? startWork() : undefined;
    const finish = async () => {
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

/** Inbound posts are answered before Next.js sees them; it gets what it can read. */
async function startServer(dev: boolean): Promise<GracefulServer> {
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
  const isSecure = env().APP_URL.startsWith("https://");
  const answerPage = (request: IncomingMessage, response: ServerResponse) => {
    protect(request, response, { dev, isSecure });
    const refusal = refuseRequest(request);
    if (refusal !== null) return sendRefusal(response, refusal);
    stampClientAddress(request);
    request.headers[PAGE_PATH_HEADER] = request.url;
    void handlePage(request, response);
  };
  server.on("request", (request, response) => {
    if (!nodeHandler(request, response)) answerPage(request, response);
  });
  server.on("checkContinue", (request, response) => {
    if (nodeContinueHandler(request, response)) return;
    response.writeContinue();
    answerPage(request, response);
  });
  await listen(server);
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

function listen(server: Server): Promise<void> {
  const { HOST, PORT } = env();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, HOST, PORT)));
    server.listen(PORT, HOST, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new ConfigurationError(
      `Port ${port} is in use by another program. Stop that, or choose another with PORT=${port + 1}.`,
    );
  }
  if (error.code === "EACCES") {
    return new ConfigurationError(
      `This account may not listen on port ${port}. Choose one above 1023, such as PORT=3000.`,
    );
  }
  if (error.code === "EADDRNOTAVAIL") {
    return new ConfigurationError(`This machine has no address ${host}. Change HOST.`);
  }
  return error;
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
