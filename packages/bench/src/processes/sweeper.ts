import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * What the sweeper is told, one JSON object per line: a process was started or has ended, a folder below
 * ours holds data with a PostgreSQL of its own, or is a file system that was mounted.
 */
export type SweepNote =
  | { started: number }
  | { ended: number }
  | { dataDir: string }
  | { mounted: string };

/** A place for a benchmark's data, and somebody who clears up after a benchmark that was killed. */
export interface Sweeper {
  /** A new, empty folder; removed once this process has ended. */
  folder: string;
  note(note: SweepNote): void;
  /** Removes the folder now; nothing may use it any more. */
  removeFolder(): Promise<void>;
}

/** Makes a folder that every account may pass through, as PostgreSQL's has to, and has both watched. */
export async function startSweeper(): Promise<Sweeper> {
  const folder = mkdtempSync(path.join(tmpdir(), "tidings-bench-"));
  await chmod(folder, 0o711);
  const sweeper = spawn(process.execPath, [path.join(import.meta.dirname, "sweep.ts"), folder], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  sweeper.unref();
  const mounted: string[] = [];
  return {
    folder,
    note: (note) => {
      if ("mounted" in note) mounted.push(note.mounted);
      sweeper.stdin.write(`${JSON.stringify(note)}\n`);
    },
    removeFolder: () => {
      for (const place of mounted) spawnSync("umount", [place], { stdio: "inherit" });
      return rm(folder, { recursive: true });
    },
  };
}
