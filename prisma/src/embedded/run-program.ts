import { spawn } from "node:child_process";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";

/** How PostgreSQL's programs are started: under its account, and with none of our environment, which holds secrets. */
export const spawnOptions = (account: Account | undefined) => ({
  cwd: "/",
  env: { NODE_ENV: "production" as const, LC_ALL: "C", PATH: "/usr/bin:/bin" },
  ...(account && { uid: account.uid, gid: account.gid }),
});

/**
 * Runs one of PostgreSQL's programs to its end.
 * @returns its exit code, and what it wrote to both outputs.
 */
export function runProgram(
  { binaries, account }: { binaries: Binaries; account: Account | undefined },
  name: "initdb" | "pg_ctl",
  options: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore" as const, "pipe" as const, "pipe" as const];
    const child = spawn(program(binaries, name), options, { ...spawnOptions(account), stdio });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}
