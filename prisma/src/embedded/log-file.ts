import { existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";

const LARGEST_BYTES = 10 * 1024 * 1024;

/** Opens PostgreSQL's log for appending (mode 0600); a large one is put aside as `.old` first. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

/** The log's length in bytes; what comes after it is new. */
export const logLength = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** What was logged after a given length, at most the last `lines` lines. */
export const logTail = (file: string, from: number, lines: number): string =>
  readFileSync(file).subarray(from).toString("utf8").trim().split("\n").slice(-lines).join("\n");
