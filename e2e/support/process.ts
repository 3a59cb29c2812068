import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";

const STOP_TIMEOUT_MS = 20_000;
const TAIL_CHARACTERS = 4_000;

const isRunning = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;

/** Ends the process at once, as `kill -9` does; resolves when it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** Asks the process to end, and makes it after {@link STOP_TIMEOUT_MS}. */
export async function end(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

/**
 * Waits until the process prints something that `pattern` matches. All that it prints, for as long as
 * it runs, goes to `logFile`.
 * @returns the pattern's first group
 * @throws {Error} with the end of the output, when the process ends first or takes longer than `timeoutMs`.
 */
export function waitForOutput(
  child: ChildProcess,
  pattern: RegExp,
  logFile: string,
  timeoutMs: number,
): Promise<string> {
  const file = createWriteStream(logFile);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let printed = "";
  const fail = (what: string) => {
    const tail = printed.slice(-TAIL_CHARACTERS);
    reject(new Error(`The process ${what}; what it printed is in ${logFile}.\n${tail}`));
  };
  const read = (chunk: Buffer) => {
    file.write(chunk);
    printed = `${printed}${chunk}`.slice(-2 * TAIL_CHARACTERS);
    const found = pattern.exec(printed)?.[1];
    if (found !== undefined) resolve(found);
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  child.once("error", (error) => fail(`could not be started (${error.message})`));
  child.once("exit", (code, signal) => fail(`ended with ${signal ?? `code ${code}`}`));
  child.once("close", () => file.end());
  const timer = setTimeout(() => fail(`said nothing of use for ${timeoutMs / 1000} s`), timeoutMs);
  return promise.finally(() => clearTimeout(timer));
}
