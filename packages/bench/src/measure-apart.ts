import { fork } from "node:child_process";
import path from "node:path";
import type { Result } from "./figures/report.ts";
import type { MeasureOrder } from "./measure.ts";

/**
 * Runs a benchmark in a process of its own and waits for its end.
 * @param interrupted has it clear up and end early
 */
export function measureApart(
  order: MeasureOrder,
  summary: string,
  interrupted: AbortSignal,
): Promise<Result> {
  const start = performance.now();
  const child = fork(path.join(import.meta.dirname, "measure.ts"), { execArgv: [] });
  const stop = () => void child.kill("SIGTERM");
  interrupted.addEventListener("abort", stop, { once: true });
  child.send(order);
  return new Promise((resolve) => {
    let result: Result | undefined;
    child.on("message", (message: Result) => {
      result = message;
    });
    child.once("exit", (code, signal) => {
      interrupted.removeEventListener("abort", stop);
      const seconds = Math.round((performance.now() - start) / 1000);
      const failure = `Its process ended with ${signal ?? `code ${code}`}.`;
      resolve(result ?? { name: order.name, summary, seconds, figures: [], failure });
    });
  });
}
