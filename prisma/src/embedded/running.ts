import { existsSync } from "node:fs";
import path from "node:path";
import { DATABASE_NAME, databaseUrlAt, describeCluster } from "./cluster.ts";
import { findReady } from "./ensure-running.ts";
import { runningServer } from "./server-state.ts";

/** True while a server runs on a data folder's cluster. */
export function isRunning(dataDir: string): boolean {
  const folder = path.join(dataDir, "postgres");
  return existsSync(folder) && runningServer(folder) !== undefined;
}

/**
 * The address of a database that somebody else has started, for looking at it beside them; undefined when it
 * isn't running.
 * @throws {ConfigurationError} when this account can't get at it.
 */
export async function runningDatabaseUrl(dataDir: string): Promise<string | undefined> {
  if (!isRunning(dataDir)) return undefined;
  const cluster = await describeCluster(dataDir, {});
  const port = await findReady(cluster.folder);
  return port === undefined ? undefined : databaseUrlAt(cluster, port, DATABASE_NAME);
}
