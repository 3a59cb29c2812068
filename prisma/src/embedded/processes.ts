import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process's command line; empty when there is none to be seen. */
function commandLine(pid: number): string {
  try {
    return existsSync("/proc/self/cmdline")
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * True when a process is the PostgreSQL server of this folder. A process number alone says little:
 * after a reboot, or in a new container, another process may have it.
 */
export function isServerOf(folder: string, pid: number): boolean {
  const command = `${commandLine(pid).trim()} `;
  if (!/(^|\/)postgres /.test(command)) return false;
  return command.includes(` -D ${folder} `) || !command.includes(" -D ");
}
