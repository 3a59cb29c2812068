import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { cleanEnvironment } from "../support/environment.ts";
import { failure, type Outcome, PASSED } from "./outcome.ts";

export const ROOT = path.join(import.meta.dirname, "../..");
const GRACE_MS = 15_000;

/** The programs of the root and of the browser tests, whichever way this one was started. */
const PROGRAMS = [
  path.join(ROOT, "node_modules/.bin"),
  path.join(ROOT, "e2e/node_modules/.bin"),
  process.env.PATH ?? "",
].join(path.delimiter);

export interface Step {
  name: string;
  command: readonly [string, ...string[]];
  timeoutMs: number;
  /** Shows what the step prints while it runs; else it is shown afterwards, and only if the step failed. */
  live?: boolean;
  environment?: Record<string, string>;
  /** A JSON file that the step writes, and how to count what is in it; without one, the step counts as one. */
  report?: { file: string; read: (content: string) => Outcome };
}

/** Runs the command to its end. After `timeoutMs` it is asked to end, and {@link GRACE_MS} later it is made to. */
async function execute({ command: [program, ...args], timeoutMs, live, environment }: Step) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: cleanEnvironment({ PATH: PROGRAMS, ...environment }),
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const stop = () => child.kill("SIGINT");
  process.once("SIGTERM", stop);
  const timers = [
    setTimeout(stop, timeoutMs),
    setTimeout(() => child.kill("SIGKILL"), timeoutMs + GRACE_MS),
  ];
  try {
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    return { output, ending: code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}` };
  } catch (error) {
    return { output, ending: `could not be started (${(error as Error).message})` };
  } finally {
    timers.forEach(clearTimeout);
    process.off("SIGTERM", stop);
  }
}

function read({ name, report }: Step, ending: string | undefined): Outcome {
  const counted =
    report && existsSync(report.file) ? report.read(readFileSync(report.file, "utf8")) : undefined;
  // A runner may fail with no failed test to show for it: an error between tests, or no test found.
  const isUnexplained = ending !== undefined && (counted === undefined || counted.failed === 0);
  if (!isUnexplained) return counted ?? (report ? failure(`${name} wrote no report`) : PASSED);
  const crash = failure(`${name} ${ending}`);
  return counted === undefined ? crash : { ...counted, failed: 1, failures: crash.failures };
}

/** Runs a step, prints how it went and how long it took, and counts what came of it. */
export async function runStep(step: Step): Promise<Outcome> {
  if (step.report) rmSync(step.report.file, { force: true });
  const start = performance.now();
  const { output, ending } = await execute(step);
  const outcome = read(step, ending);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (outcome.failed > 0) console.log(output.trimEnd());
  console.log(`${outcome.failed > 0 ? "✗" : "✓"} ${step.name} (${seconds} s)`);
  return outcome;
}
