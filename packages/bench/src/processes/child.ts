import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Sweeper } from "./sweeper.ts";

const STOP_TIMEOUT_MS = 15_000;
const TAIL_CHARACTERS = 4_000;

/** A server in a process of its own. */
export interface Child {
  pid: number;
  /** What the `ready` pattern's first group found: its port. */
  port: number;
  /** The end of what it printed. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  /** What the program is told on its command line. */
  args?: readonly string[];
  /** What Node.js itself is told. */
  nodeArgs?: readonly string[];
  /** All that it prints is added to this file. */
  logFile?: string;
  env: Record<string, string>;
  /** What it prints once it answers, with its port as the first group. */
  ready: RegExp;
  timeoutMs: number;
  sweeper: Sweeper;
}

/** What programs need from this process's environment; none of the settings that it may hold. */
const inherited = (): Record<string, string> => {
  const names = ["PATH", "HOME", "TMPDIR", "LANG"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

/**
 * Runs a Node.js program until it says that it is ready.
 * @throws {Error} with the end of what it printed, when it ends or takes too long.
 */
export async function startChild(script: string, options: ChildOptions): Promise<Child> {
  const { nodeArgs = [], args = [] } = options;
  const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
    env: { ...inherited(), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${process.execPath} can't be run.`);
  options.sweeper.note({ started: pid });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("exit", (code, signal) => {
      options.sweeper.note({ ended: pid });
      resolve(signal ?? code ?? 0);
    });
  });
  const output = readOutput(child, options.logFile);
  try {
    const port = await waitUntilReady(child, options, output);
    return { pid, port, output, ended, stop: () => end(child) };
  } catch (error) {
    await end(child);
    throw new Error(`${script} can't be used.\n${output()}`, { cause: error });
  }
}

function readOutput({ stdout, stderr }: ChildProcess, logFile?: string): () => string {
  let printed = "";
  const log = logFile === undefined ? undefined : createWriteStream(logFile, { flags: "a" });
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-TAIL_CHARACTERS);
      log?.write(text);
    });
  }
  return () => printed;
}

function waitUntilReady(
  child: ChildProcess,
  { ready, timeoutMs }: ChildOptions,
  output: () => string,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.stdout?.on("data", () => {
    const port = ready.exec(output())?.[1];
    if (port !== undefined) resolve(Number(port));
  });
  child.once("error", reject);
  child.once("exit", (code, signal) =>
    reject(new Error(`It ended with ${signal ?? `code ${code}`}.`)),
  );
  const timer = setTimeout(
    () => reject(new Error(`It wasn't ready after ${timeoutMs / 1000} s.`)),
    timeoutMs,
  );
  return promise.finally(() => clearTimeout(timer));
}

/** Asks a process to end, and makes it when it doesn't. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}
