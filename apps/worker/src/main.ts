// pnpm worker: works on the jobs beside other processes, on the same database.

import { watch } from "@tidings/api/watch";
import { startWork, type Worker } from "@tidings/api/worker";
import { bus } from "@tidings/bus";
import { ConfigurationError, disablePretenuring, env, log } from "@tidings/config";
import { db } from "@tidings/prisma";
import { applyMigrations } from "@tidings/prisma/migrations";
import { startWatching } from "./start-watching.ts";

/** What is still running after this is cut off, and taken up by another worker. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

async function main(): Promise<void> {
  disablePretenuring();
  if (env().DATABASE_URL === undefined) {
    throw new ConfigurationError(
      "A worker of its own needs DATABASE_URL and AUTH_SECRET, the same as the app's. Without them the app works on its jobs itself.",
    );
  }
  await applyMigrations();
  // Its jobs are added by other processes, so it listens for them.
  void bus().ready();
  let worker: Worker | undefined;
  const watching = await startWatching(watch(() => worker));
  worker = startWork();
  process.stdout.write("The worker is ready.\n");
  const signal = await new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  log().info({ signal }, "shutting down");
  watching?.stop();
  setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
  await worker.stop();
  await watching?.close();
  await bus().close();
  await db().$disconnect();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ConfigurationError ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
