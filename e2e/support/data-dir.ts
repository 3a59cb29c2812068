import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STOP_TIMEOUT_MS = 10_000;
const POLL_MS = 50;

/** A new folder for an app's data; the account `postgres`, which root's database runs under, can enter it. */
export function createDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tidings-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** The process id of the PostgreSQL that runs in the folder, while it runs. */
function databaseProcess(dataDir: string): number | undefined {
  const file = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).find(
    (name) => path.basename(name) === "postmaster.pid",
  );
  if (file === undefined) return undefined;
  return Number.parseInt(readFileSync(path.join(dataDir, file), "utf8"), 10);
}

/** Sends SIGINT, PostgreSQL's "fast shutdown", which does not wait for clients. False when none runs. */
function stopDatabase(pid: number): boolean {
  try {
    return process.kill(pid, "SIGINT");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

/** Removes the folder, after stopping a database that an app, killed, may have left behind in it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const pid = databaseProcess(dataDir);
  if (pid !== undefined && stopDatabase(pid)) {
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (databaseProcess(dataDir) === pid && Date.now() < deadline) await sleep(POLL_MS);
  }
  rmSync(dataDir, { recursive: true, force: true });
}
