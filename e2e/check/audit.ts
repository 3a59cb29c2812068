// node e2e/check/audit.ts FILE: asks the registry which dependencies have known weaknesses, and writes what came of it.
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { readAudit } from "./read-audit.ts";

/** pnpm would try for minutes, while everybody waits who is offline. */
const TIMEOUT_MS = 15_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

const [, , file, ...more] = process.argv;
if (file === undefined) throw new Error("Name the file that the outcome goes to.");

const audit = ["audit", "--json", "--audit-level", "high", ...more];
const options = { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES };
execFile("pnpm", audit, options, (error, stdout, stderr) => {
  const isLate = error?.killed === true;
  const problem = isLate ? `no answer within ${TIMEOUT_MS / 1000} s` : stderr;
  writeFileSync(file, JSON.stringify(readAudit(isLate ? "" : stdout, problem)));
});
