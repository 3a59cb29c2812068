import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { syncWebhookFromEnvironment } from "@tidings/api";
import { startWorkers } from "@tidings/api/worker";
import { bus } from "@tidings/bus";
import { ConfigurationError, dataDir, env, log, provideToLibraries } from "@tidings/config";
import { closeInbound, nodeContinueHandler, nodeHandler } from "@tidings/inbound";
import { db, useDatabase } from "@tidings/prisma";
import { startEmbeddedDatabase } from "@tidings/prisma/embedded";
import { applyMigrations } from "@tidings/prisma/migrations";
import next from "next";
import { PAGE_PATH_HEADER } from "../lib/page-path.ts";
import { stampClientAddress } from "./client-address.ts";
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
  } catch (error) {
    await database?.stop();
    throw error;
  }
  const server = createServer();
  const app = next({ dev, dir: WEB_DIR, httpServer: server });
  await app.prepare();
  const handlePage = app.getRequestHandler();
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const answerPage = (request: IncomingMessage, response: ServerResponse) => {
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
  const workers = env().WORKER ? startWorkers() : undefined;
  onShutdown(async () => {
    await Promise.all([closeInbound(), stopServing(server), workers?.stop()]);
    await bus().close();
    await db().$disconnect();
    await database?.stop();
  });
  process.stdout.write(`Tidings is ready: ${env().APP_URL}\n`);
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

/** Lets answers finish; live streams, which have no end of their own, are closed after that. */
async function stopServing(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 1_000).unref();
  await closed;
}

function onShutdown(stop: () => Promise<void>): void {
  let isStopping = false;
  const shutDown = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log().info({ signal }, "shutting down");
    setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log().error({ err: error }, "the shutdown failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", shutDown);
  process.on("SIGINT", shutDown);
}
