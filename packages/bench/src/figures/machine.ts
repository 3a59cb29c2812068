import { execFile } from "node:child_process";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { promisify } from "node:util";
import { embeddedVersion } from "@tidings/prisma/embedded";

/** What figures of speed mean nothing without. */
export interface Machine {
  /** When the run began (ISO 8601). */
  at: string;
  /** The commit that was measured, with `+` behind it where files were changed; null without git. */
  commit: string | null;
  cpu: string;
  cores: number;
  memoryGib: number;
  system: string;
  node: string;
  postgresql: string;
  /** Processes that wanted a core, over the minute before the run: above 1 per core, others took part. */
  loadBefore: number;
}

export const describeMachine = async (): Promise<Machine> => ({
  at: new Date().toISOString(),
  commit: await commit(),
  cpu: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  memoryGib: Math.round(totalmem() / 1024 ** 3),
  system: `${type()} ${release()}`,
  node: process.version,
  postgresql: await embeddedVersion(),
  loadBefore: loadOfLastMinute(),
});

const loadOfLastMinute = (): number => loadavg()[0] ?? 0;

async function commit(): Promise<string | null> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)("git", args, { cwd: import.meta.dirname })).stdout.trim();
  try {
    const changed = await git("status", "--porcelain", "--untracked-files=no");
    return (await git("rev-parse", "--short=12", "HEAD")) + (changed === "" ? "" : "+");
  } catch {
    return null;
  }
}

/** Says so when other programs keep this machine busy, which every figure then suffers from. */
export function busyWarning(): string | null {
  const load = loadOfLastMinute();
  const cores = availableParallelism();
  if (load < cores / 2) return null;
  return `Other programs keep this machine busy (load ${load.toFixed(1)} on ${cores} cores): trust the ratios, not the rates, and not even those too far.`;
}
