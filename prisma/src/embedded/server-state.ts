import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isServerOf } from "./processes.ts";

/** What PostgreSQL writes about itself in `postmaster.pid` (its `miscadmin.h` lists the lines). */
export interface ServerState {
  pid: number;
  /** 0 until the server has written it. */
  port: number;
  isReady: boolean;
}

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

const lockFile = (folder: string) => path.join(folder, "postmaster.pid");

function readLockFile(folder: string): string | undefined {
  try {
    return readFileSync(lockFile(folder), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The server that runs on this folder, whoever started it; undefined when none does.
 * A lock file whose process is another program's is removed, since PostgreSQL would refuse to start
 * when that program runs under its account. Should a server be there after all, its shared memory
 * (found by the folder's inode) still keeps a second one out.
 */
export function runningServer(folder: string): ServerState | undefined {
  const text = readLockFile(folder);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const pid = Math.abs(Number(lines[PID_LINE]));
  if (isServerOf(folder, pid)) {
    const isReady = lines[STATUS_LINE]?.trim() === "ready";
    return { pid, port: Number(lines[PORT_LINE] ?? 0), isReady };
  }
  if (text !== "" && readLockFile(folder) === text) rmSync(lockFile(folder), { force: true });
  return undefined;
}
