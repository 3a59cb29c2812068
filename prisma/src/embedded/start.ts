import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "@tidings/config";
import type pg from "pg";
import {
  type Cluster,
  type ClusterOptions,
  DATABASE_NAME,
  databaseUrlAt,
  describeCluster,
} from "./cluster.ts";
import { ensureRunning } from "./ensure-running.ts";
import { createDatabase, lockFolder } from "./folder-lock.ts";
import { initialise } from "./initialise.ts";
import { keepRunning } from "./keeper.ts";
import { stopServer } from "./server.ts";

const ATTEMPTS = 5;
const RETRY_MS = 100;

/** A running PostgreSQL that belongs to this process. */
export interface EmbeddedDatabase {
  /** The address of the database `tidings`, for as long as {@link EmbeddedDatabase.stop} isn't called. */
  url: string;
  /** Shuts PostgreSQL down and waits for it. Open transactions are rolled back. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that Tidings brings, with its cluster in `<dataDir>/postgres` (made at the
 * first start). One that was left running by a killed Tidings is taken over. While this process
 * lives it holds the folder against any other, and starts PostgreSQL again should it die.
 * @throws {ConfigurationError} when another Tidings uses the folder, or something has to be changed first.
 */
export async function startEmbeddedDatabase(
  dataDir: string,
  options: ClusterOptions = {},
): Promise<EmbeddedDatabase> {
  const cluster = await describeCluster(dataDir, options);
  await initialise(cluster);
  const { port, connection } = await open(cluster);
  await createDatabase(connection, DATABASE_NAME);
  const endWatch = keepRunning(cluster, port, connection);
  return {
    url: databaseUrlAt(cluster, port, DATABASE_NAME),
    stop: async () => {
      await endWatch();
      await stopServer(cluster);
    },
  };
}

/** Whoever had the server before may stop it between the moment it is found and the lock: then again. */
async function open(cluster: Cluster): Promise<{ port: number; connection: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    const port = await ensureRunning(cluster);
    try {
      return { port, connection: await lockFolder(cluster, port) };
    } catch (error) {
      if (error instanceof ConfigurationError || attempt === ATTEMPTS) throw error;
      await sleep(RETRY_MS);
    }
  }
}
