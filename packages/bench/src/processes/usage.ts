import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { psUsage, statCpuMs, statusMemory, type Usage } from "./parse-usage.ts";

const run = promisify(execFile);

/**
 * What a process has used so far, and its memory now (or its peak, where the system keeps it).
 * Linux says it in /proc, other systems through `ps`.
 */
export async function processUsage(pid: number): Promise<Usage> {
  if (process.platform !== "linux") {
    const { stdout } = await run("ps", ["-o", "rss=,time=", "-p", String(pid)]);
    return psUsage(stdout);
  }
  const [stat, status] = await Promise.all(
    ["stat", "status"].map((name) => readFile(`/proc/${pid}/${name}`, "utf8")),
  );
  return { cpuMs: statCpuMs(stat ?? ""), ...statusMemory(status ?? "") };
}
