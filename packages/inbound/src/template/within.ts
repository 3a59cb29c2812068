import { createContext, Script } from "node:vm";

const context = createContext({ work: undefined });
const script = new Script("work()");

/** `work` took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

const isTimeout = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/** On a machine that is too busy, work is ended before it got anywhere; it is begun anew so often. */
const MAX_TRIES = 10;
/** Of the time that work may take, what it has to have got to count as having had it. */
const MOST = 0.8;

/** Processor time of this thread. */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function attempt<Result>(milliseconds: number, work: () => Result): { result: Result } | "ended" {
  const results: Result[] = [];
  context.work = () => void results.push(work());
  try {
    script.runInContext(context, { timeout: milliseconds });
    return { result: results[0] as Result };
  } catch (error) {
    if (isTimeout(error)) return "ended";
    throw error;
  } finally {
    context.work = undefined;
  }
}

/**
 * Runs synchronous work that others have written, and ends it after so long, wherever it is then: in a
 * loop, in a regular expression, in a sort. Its own counting of time could only end it between two steps.
 * Time that this thread didn't get doesn't count, so the work may be begun several times.
 * @throws {TookTooLong} and whatever the work throws
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  const startedAt = cpuMilliseconds();
  for (let tries = 1; ; tries++) {
    const outcome = attempt(milliseconds, work);
    if (outcome !== "ended") return outcome.result;
    const hadMost = cpuMilliseconds() - startedAt >= milliseconds * MOST;
    if (hadMost || tries === MAX_TRIES) {
      throw new TookTooLong(`it took more than ${milliseconds} milliseconds`);
    }
  }
}
