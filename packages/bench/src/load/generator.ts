import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { end } from "../processes/child.ts";
import type { LoadOrder } from "./run-load.ts";
import type { LoadResult } from "./tally.ts";

/** The load generator, in a process of its own that lasts, so that it is warm when it counts. */
export interface LoadGenerator {
  /** Runs a load; one at a time. */
  run(order: LoadOrder): Promise<LoadResult>;
  stop(): Promise<void>;
}

/** @param interrupted gives up a load that runs */
export function startLoadGenerator(interrupted: AbortSignal): LoadGenerator {
  const child = fork(path.join(import.meta.dirname, "process.ts"), { execArgv: [] });
  const gone = new AbortController();
  child.once("exit", () => gone.abort());
  const signal = AbortSignal.any([interrupted, gone.signal]);
  return {
    run: async (order) => {
      child.send(order);
      const [result] = await once(child, "message", { signal });
      return result;
    },
    stop: () => end(child),
  };
}
