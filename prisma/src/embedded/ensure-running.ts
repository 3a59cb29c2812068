import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "@tidings/config";
import type { Cluster } from "./cluster.ts";
import { freePort, startServer } from "./server.ts";
import { runningServer } from "./server-state.ts";

const POLL_MS = 20;
const RETRY_MS = 50;
const ATTEMPTS = 10;
/** A server that recovers after a crash, or that another Tidings is stopping. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Makes sure that a server runs on the cluster: finds the one that was left running, waits for one
 * that is starting or stopping, or starts one.
 * @param choosePort asked again when somebody took the port in between
 * @returns the port it listens on.
 */
export async function ensureRunning(
  cluster: Cluster,
  choosePort: () => Promise<number> = freePort,
): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await findReady(cluster.folder);
    if (found !== undefined) return found;
    const port = await choosePort();
    if ((await startServer(cluster, port)) === "ready") return port;
    await sleep(RETRY_MS * attempt);
  }
  throw new ConfigurationError(
    `PostgreSQL did not start after ${ATTEMPTS} attempts: its port was taken each time, or a server that was killed has not ended yet. See ${cluster.logFile}.`,
  );
}

/**
 * The port of the server that runs on a folder, once it answers; undefined when none runs.
 * @throws {ConfigurationError} when it has been starting or stopping for five minutes.
 */
export async function findReady(folder: string): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = runningServer(folder);
    if (server === undefined || server.isReady) return server?.port;
    if (Date.now() > deadline) {
      throw new ConfigurationError(
        `The database in ${folder} (process ${server.pid}) has been starting or stopping for ${PATIENCE_MS / 60_000} minutes.`,
      );
    }
    await sleep(POLL_MS);
  }
}
