// pnpm worker: works on the jobs beside other processes, on the same database.

import { startWork } from "@tidings/api/worker";
import { bus } from "@tidings/bus";
import { ConfigurationError, env, log } from "@tidings/config";
import { db } from "@tidings/prisma";
import { applyMigrations } from "@tidings/prisma/migrations";

/** What is still running after this is cut off, and taken up by another worker. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

async function main(): Promise<void> {
  if (env().DATABASE_URL === undefined) {
    throw new ConfigurationError(
      "A worker of its own needs DATABASE_URL and AUTH_SECRET, the same as the app's. Without them the app works on its jobs itself.",
    );
  }
  await applyMigrations();
  // Its jobs are added by other processes, so it listens for them.
  void bus().ready();
  const worker = startWork();
  process.stdout.write("The worker is ready.\n");
  const signal = await new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
  log().info({ signal }, "shutting down");
  setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
  await worker.stop();
  await bus().close();
  await db().$disconnect();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ConfigurationError ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
