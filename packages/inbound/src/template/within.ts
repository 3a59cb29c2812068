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

/**
 * Runs synchronous work that others have written, and ends it after so long, wherever it is then: in a
 * loop, in a regular expression, in a sort. Its own counting of time could only end it between two steps.
 * @throws {TookTooLong} and whatever the work throws
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  const results: Result[] = [];
  context.work = () => void results.push(work());
  try {
    script.runInContext(context, { timeout: milliseconds });
    return results[0] as Result;
  } catch (error) {
    if (isTimeout(error)) throw new TookTooLong(`it took more than ${milliseconds} milliseconds`);
    throw error;
  } finally {
    context.work = undefined;
  }
}
