import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "@tidings/config";
import pg from "pg";
import { type Cluster, databaseUrlAt } from "./cluster.ts";

/** Any fixed number: the Tidings that holds it is the one that uses the cluster. */
const FOLDER_LOCK = 7_210_002;

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = "28P01";

/** A Tidings that was killed a moment ago loses its lock only when the server has noticed. */
const PATIENCE_MS = 1_500;
const POLL_MS = 50;

/**
 * Opens a connection that holds the folder's lock for as long as it lives.
 * @throws {ConfigurationError} when another process holds it, or when another server answers.
 */
export async function lockFolder(cluster: Cluster, port: number): Promise<pg.Client> {
  const connection = new pg.Client({
    connectionString: databaseUrlAt(cluster, port, "postgres"),
    application_name: "tidings folder lock",
    keepAlive: true,
  });
  // Its loss is noticed by "end"; an "error" that nobody listens to would end the process.
  connection.on("error", () => {});
  await connection.connect().catch((error) => explain(error, cluster));
  try {
    await checkFolder(connection, cluster);
    await takeLock(connection, cluster);
    return connection;
  } catch (error) {
    await connection.end();
    throw error;
  }
}

function explain(error: { code?: string }, { dataDir, folder }: Cluster): never {
  if (error.code !== WRONG_PASSWORD) throw error;
  throw new ConfigurationError(
    `The database in ${folder} refuses the password in ${dataDir}/postgres-password. Put the file back that was made with it.`,
  );
}

async function checkFolder(connection: pg.Client, { folder }: Cluster): Promise<void> {
  const { rows } = await connection.query("show data_directory");
  if (rows[0].data_directory === folder) return;
  throw new ConfigurationError(
    `Process and port in ${folder}/postmaster.pid belong to the server of ${rows[0].data_directory}. Stop that server, or set DATA_DIR to another folder.`,
  );
}

async function takeLock(connection: pg.Client, { dataDir }: Cluster): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const { rows } = await connection.query("select pg_try_advisory_lock($1) as held", [
      FOLDER_LOCK,
    ]);
    if (rows[0].held) return;
  }
  throw new ConfigurationError(
    `Another Tidings uses the data folder ${dataDir}. Stop it first, or give this one a folder and a port of its own: DATA_DIR=./other-data PORT=3001.`,
  );
}

/** Makes Tidings' own database where it is missing. */
export async function createDatabase(connection: pg.Client, name: string): Promise<void> {
  const { rowCount } = await connection.query("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) await connection.query(`create database ${pg.escapeIdentifier(name)}`);
}
