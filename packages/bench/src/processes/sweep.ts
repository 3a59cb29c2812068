// Started beside a benchmark, in a session of its own: waits until the benchmark's process is gone
// (its end of the pipe closes), ends whatever it left running and removes its folder.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { SweepNote } from "./sweeper.ts";

const POLL_MS = 20;
const PATIENCE_MS = 10_000;
const folder = path.resolve(process.argv[2] ?? "");
const running = new Set<number>();
const dataDirs = new Set([folder]);
const mounted = new Set<string>();

for await (const line of createInterface({ input: process.stdin })) {
  const note: SweepNote = JSON.parse(line);
  if ("started" in note) running.add(note.started);
  else if ("ended" in note) running.delete(note.ended);
  else if ("dataDir" in note) dataDirs.add(note.dataDir);
  else mounted.add(note.mounted);
}
for (const pid of running) signal(pid, "SIGKILL");
for (const dataDir of dataDirs) await endDatabase(dataDir);
for (const place of mounted) spawnSync("umount", [place], { stdio: "ignore" });
await rm(folder, { recursive: true, force: true, maxRetries: 10 });

async function endDatabase(dataDir: string): Promise<void> {
  const database = databaseProcess(dataDir);
  if (database === undefined) return;
  signal(database, "SIGQUIT");
  const deadline = Date.now() + PATIENCE_MS;
  while (signal(database, 0) && Date.now() < deadline) await sleep(POLL_MS);
}

/** PostgreSQL writes its process number into its folder, and removes it as it ends. */
function databaseProcess(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8"), 10);
  } catch {
    return undefined;
  }
}

/** @returns false when there is no such process */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
