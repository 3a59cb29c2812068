import { realpathSync } from "node:fs";
import path from "node:path";
import { createDataDir, ROOT_DATA_DIR } from "@tidings/config";
import { type Account, databaseAccount } from "./account.ts";
import { type Binaries, platformBinaries } from "./binaries.ts";
import { checkCluster, checkDataDir } from "./checks.ts";
import { clusterPassword } from "./password.ts";
import { reachableBinaries } from "./reachable-binaries.ts";
import { finishSwap } from "./swap.ts";

/** Everything that is known about a cluster before it runs. */
export interface Cluster {
  /** The folder for all of Tidings' data, without symbolic links. */
  dataDir: string;
  /** PostgreSQL's own folder, `<dataDir>/postgres`. */
  folder: string;
  logFile: string;
  password: string;
  binaries: Binaries;
  /** Undefined: the same as Tidings'. */
  account: Account | undefined;
  /** Further settings of PostgreSQL, by name. */
  settings: Record<string, string>;
}

export interface ClusterOptions {
  binaries?: Binaries;
  /** Where root copies binaries that PostgreSQL's account can't reach. */
  programDir?: string;
  settings?: Record<string, string>;
}

export const SUPERUSER = "postgres";
export const DATABASE_NAME = "tidings";

/**
 * Makes the data folder and checks everything that would stop PostgreSQL in a way hard to read.
 * @throws {ConfigurationError} saying what to change.
 */
export async function describeCluster(
  dataDir: string,
  { binaries, programDir = ROOT_DATA_DIR, settings = {} }: ClusterOptions,
): Promise<Cluster> {
  const found = binaries ?? (await platformBinaries());
  const account = await databaseAccount();
  createDataDir(dataDir);
  const place = realpathSync(dataDir);
  checkDataDir(place, account);
  finishSwap(place);
  const folder = path.join(place, "postgres");
  checkCluster(folder, found, account);
  return {
    dataDir: place,
    folder,
    logFile: path.join(place, "postgres.log"),
    password: clusterPassword(place),
    binaries: account ? await reachableBinaries(found, account, programDir) : found,
    account,
    settings,
  };
}

/** The address of one of the cluster's databases. */
export const databaseUrlAt = (
  { password }: Pick<Cluster, "password">,
  port: number,
  database: string,
): string => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
