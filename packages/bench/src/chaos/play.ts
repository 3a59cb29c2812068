import { fork } from "node:child_process";
import path from "node:path";
import { APP_TIMEOUT_MS } from "../processes/app.ts";
import type { Outcome } from "./outcome.ts";
import type { Scenario } from "./scenario.ts";

/** For a scenario that hangs: far more than any takes, beside a start that has to build the pages. */
const LONGEST_MS = APP_TIMEOUT_MS + 5 * 60_000;
const PER_ROUND_MS = 2 * 60_000;

/** Plays a scenario in a process of its own. Gives it up when `interrupted` aborts, or when it takes too long. */
export function play(
  { name }: Scenario,
  rounds: number,
  interrupted: AbortSignal,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const startedAt = performance.now();
  const child = fork(path.join(import.meta.dirname, "process.ts"), [name, String(rounds)], {
    execArgv: [],
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
  const limitMs = LONGEST_MS + rounds * PER_ROUND_MS;
  const timeUp = AbortSignal.timeout(limitMs);
  const end = AbortSignal.any([interrupted, timeUp]);
  end.addEventListener("abort", () => child.kill("SIGTERM"));
  child.once("message", (outcome) => resolve(outcome as Outcome));
  child.once("error", reject);
  child.once("exit", (code, signal) => {
    const complaint = timeUp.aborted
      ? `Not over after ${limitMs / 60_000} minutes.`
      : `Its process ended with ${signal ?? `code ${code}`}.`;
    resolve(unfinished(name, rounds, (performance.now() - startedAt) / 1000, complaint));
  });
  return promise;
}

const unfinished = (name: string, rounds: number, seconds: number, complaint: string): Outcome => ({
  name,
  rounds,
  seconds,
  skipped: null,
  balance: null,
  complaints: [complaint],
  longest: {},
  logs: null,
});
