// Started beside a benchmark, in a session of its own: waits until the benchmark's process is gone
// (its end of the pipe closes), ends whatever it left running and removes its folder.
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

for await (const line of createInterface({ input: process.stdin })) {
  const note: SweepNote = JSON.parse(line);
  if ("started" in note) running.add(note.started);
  else running.delete(note.ended);
}
for (const pid of running) signal(pid, "SIGKILL");
const database = databaseProcess();
if (database !== undefined) {
  signal(database, "SIGQUIT");
  const deadline = Date.now() + PATIENCE_MS;
  while (signal(database, 0) && Date.now() < deadline) await sleep(POLL_MS);
}
await rm(folder, { recursive: true, force: true, maxRetries: 10 });

/** PostgreSQL writes its process number into its folder, and removes it as it ends. */
function databaseProcess(): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
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
