import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "../embedded/index.ts";

/** Nothing in a throwaway cluster has to survive a power cut. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** A new folder below the system's temporary one, which any account may pass through. */
export async function makeTempDir(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "tidings-"));
  await chmod(folder, 0o711);
  return folder;
}

/**
 * A fresh embedded PostgreSQL in a temporary folder, with an empty database. `stop` removes it; so
 * does the end of this process, however it ends.
 */
export async function startThrowawayCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await makeTempDir();
  const sweeper = startSweeper(folder);
  const database = await startEmbeddedDatabase(folder, { settings: SETTINGS });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true });
      sweeper.stdin.end();
    },
  };
}

/** Runs `use` with the address of a fresh cluster's empty database, then removes the cluster. */
export async function withThrowawayCluster<T>(use: (url: string) => Promise<T>): Promise<T> {
  const cluster = await startThrowawayCluster();
  try {
    return await use(cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** A process that outlives this one, however it ends, by the moment it takes to clear up. */
function startSweeper(folder: string) {
  const script = path.join(import.meta.dirname, "sweep.ts");
  const sweeper = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  sweeper.unref();
  return sweeper;
}
