import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@tidings/config";
import { createPool } from "@tidings/prisma";
import { Logger, type Runner, run } from "graphile-worker";
import { Liveness } from "./liveness.ts";

/** Connections for fetching and finishing jobs; one more listens. */
const POOL_SIZE = 4;
/** A job that was announced is fetched at once; this is for those whose time comes. */
const POLL_MS = 500;
const RELEASE_ORPHANS_EVERY_MS = 2_000;
const RESTART_FIRST_MS = 200;
const RESTART_LONGEST_MS = 5_000;

/**
 * Works on a job. Throwing puts the job back for later; what it did so far must bear being done again.
 * @param signal aborts when the process shuts down or is no longer known to live.
 */
export type Task = (payload: unknown, signal: AbortSignal) => Promise<void>;

export interface WorkerOptions {
  tasks: Record<string, Task>;
  /** Jobs at the same time. */
  concurrency: number;
}

export interface Worker {
  /** Takes no more jobs; resolves when those that were running have ended or been given back. */
  stop(): Promise<void>;
}

/** graphile-worker's own words are of interest only when something is wrong. */
const logger = new Logger((scope) => (level, message) => {
  if (level === "error") log().error({ worker: scope.workerId }, message);
  else if (level === "warning") log().warn({ worker: scope.workerId }, message);
  else log().trace({ worker: scope.workerId }, message);
});

/** Works on jobs until it is stopped. A lost database ends no worker: it begins again when it can. */
export function startWorker(options: WorkerOptions): Worker {
  const stopping = new AbortController();
  const ended = superviseRuns(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function superviseRuns(options: WorkerOptions, stop: AbortSignal): Promise<void> {
  for (let wait = RESTART_FIRST_MS; !stop.aborted; wait = Math.min(2 * wait, RESTART_LONGEST_MS)) {
    const start = performance.now();
    try {
      await runUntilEnd(options, stop);
    } catch (error) {
      if (!stop.aborted) log().warn({ error: String(error) }, "the worker begins again");
    }
    if (performance.now() - start > RESTART_LONGEST_MS) wait = RESTART_FIRST_MS;
    await sleep(stop.aborted ? 0 : wait, undefined, { signal: stop }).catch(() => {});
  }
}

/** One life of a worker pool: from its start until it is stopped or loses the database. */
async function runUntilEnd({ tasks, concurrency }: WorkerOptions, stop: AbortSignal) {
  const pool = createPool("worker", POOL_SIZE);
  const life = new AbortController();
  const events = new EventEmitter();
  let runner: Runner | undefined;
  let isEnding = false;
  const end = () => {
    isEnding = true;
    life.abort();
    runner?.stop().catch(() => {});
  };
  const liveness = new Liveness(end);
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    liveness.show(workerPool.id);
  });
  try {
    await liveness.connect();
    const taskList = Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload: unknown) => task(payload, life.signal),
      ]),
    );
    runner = await run({
      pgPool: pool,
      taskList,
      concurrency,
      events,
      logger,
      noHandleSignals: true,
      pollInterval: POLL_MS,
      gracefulShutdownAbortTimeout: 0,
    });
    stop.addEventListener("abort", end, { once: true });
    if (stop.aborted) end();
    const sweep = setInterval(() => void releaseOrphans(liveness), RELEASE_ORPHANS_EVERY_MS);
    await runner.promise.finally(() => clearInterval(sweep));
    if (!isEnding) throw new Error("the worker pool ended by itself");
  } finally {
    stop.removeEventListener("abort", end);
    life.abort();
    await liveness.close();
    await pool.end().catch(() => {});
  }
}

async function releaseOrphans(liveness: Liveness): Promise<void> {
  await liveness.releaseOrphans().catch((error) => {
    log().warn({ error: String(error) }, "looking for dead workers failed");
  });
}
