import { realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Cluster, databaseUrlAt, describeCluster } from "../embedded/cluster.ts";
import { ensureRunning } from "../embedded/ensure-running.ts";
import { createDatabase } from "../embedded/folder-lock.ts";
import { initialise } from "../embedded/initialise.ts";
import { clusterPassword } from "../embedded/password.ts";
import { isServerOf } from "../embedded/processes.ts";
import { stopServer } from "../embedded/server.ts";
import { runningServer } from "../embedded/server-state.ts";

const DATABASE = "tidings";
const POLL_MS = 10;

/** A PostgreSQL of ours that runs at the moment. */
export interface RunningServer {
  /** Its first process, the postmaster. */
  pid: number;
  isReady: boolean;
  /** The address of the database `tidings`. */
  url: string;
}

/** The server of a data folder, whoever started it; undefined while none runs. */
export function findServer(dataDir: string): RunningServer | undefined {
  const place = realpathSync(dataDir);
  const server = runningServer(path.join(place, "postgres"));
  if (server === undefined) return undefined;
  const { pid, isReady, port } = server;
  return { pid, isReady, url: databaseUrlAt({ password: clusterPassword(place) }, port, DATABASE) };
}

/**
 * A PostgreSQL that nobody starts again when it is gone, as an outside one is to Tidings. It comes and
 * goes as its owner says, always on one port.
 */
export class UnattendedServer {
  readonly url: string;
  readonly #cluster: Cluster;
  readonly #port: number;

  private constructor(cluster: Cluster, port: number) {
    this.#cluster = cluster;
    this.#port = port;
    this.url = databaseUrlAt(cluster, port, DATABASE);
  }

  /** Makes a cluster in `<dataDir>/postgres` and starts it, with an empty database. */
  static async create(
    dataDir: string,
    port: number,
    settings: Record<string, string> = {},
  ): Promise<UnattendedServer> {
    const cluster = await describeCluster(dataDir, { settings });
    await initialise(cluster);
    const server = new UnattendedServer(cluster, port);
    await server.start();
    const connection = new pg.Client(databaseUrlAt(cluster, port, "postgres"));
    await connection.connect();
    await createDatabase(connection, DATABASE).finally(() => connection.end());
    return server;
  }

  /** Resolves once it answers; after a crash it has recovered by then. */
  async start(): Promise<void> {
    await ensureRunning(this.#cluster, async () => this.#port);
  }

  /** Ends it as a crash does, and resolves once it is gone: until then it would be taken for running. */
  async kill(): Promise<void> {
    const { folder } = this.#cluster;
    const server = runningServer(folder);
    if (server === undefined) return;
    process.kill(server.pid, "SIGKILL");
    while (isServerOf(folder, server.pid)) await sleep(POLL_MS);
  }

  /** Shuts it down in order and waits for its end. */
  stop(): Promise<void> {
    return stopServer(this.#cluster);
  }
}
