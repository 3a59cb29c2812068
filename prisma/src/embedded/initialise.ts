import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { ConfigurationError } from "@tidings/config";
import { type Cluster, SUPERUSER } from "./cluster.ts";
import { isAlive } from "./processes.ts";
import { runProgram } from "./run-program.ts";

const DRAFT = /^postgres\.init-(\d+)$/;

/**
 * Makes the cluster unless it is there. It is made aside and renamed, so a start that is interrupted
 * leaves nothing half done under the final name; of two that start together, the first to finish wins.
 * @throws {ConfigurationError} with what initdb said.
 */
export async function initialise(cluster: Cluster): Promise<void> {
  if (existsSync(cluster.folder)) return;
  await removeAbandonedDrafts(cluster.dataDir);
  const draft = path.join(cluster.dataDir, `postgres.init-${process.pid}`);
  try {
    await initdb(cluster, draft);
    await rename(path.join(draft, "cluster"), cluster.folder).catch((error) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } catch (error) {
    throw new ConfigurationError(
      `The database could not be made in ${cluster.folder}. ${(error as Error).message}`,
      { cause: error },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function initdb(cluster: Cluster, draft: string): Promise<void> {
  const passwordFile = path.join(draft, "password");
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account) {
    for (const place of [passwordFile, draft]) {
      chownSync(place, cluster.account.uid, cluster.account.gid);
    }
  }
  const { code, output } = await runProgram(cluster, "initdb", [
    `--pgdata=${path.join(draft, "cluster")}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    ...(cluster.settings.fsync === "off" ? ["--no-sync"] : []),
  ]);
  if (code !== 0) throw new Error(`PostgreSQL's initdb said:\n${output}`);
}

/** What a process that was killed while it made a cluster left behind. */
async function removeAbandonedDrafts(dataDir: string): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    const pid = Number(DRAFT.exec(name)?.[1]);
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    await rm(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 10 });
  }
}
