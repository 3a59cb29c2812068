import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@tidings/config";
import { createPool, type Pool } from "@tidings/prisma";
import { Logger, type RunnerOptions, run } from "graphile-worker";
import { Liveness } from "./liveness.ts";

/** Connections for fetching and finishing jobs; one more listens. */
const POOL_SIZE = 4;
/** A job that was announced is fetched at once; this is for those whose time comes. */
const POLL_MS = 500;
/** Jobs that were fetched ahead and find no place go back to the others after this. */
const LOCAL_QUEUE_TTL_MS = 2_000;
const RELEASE_ORPHANS_EVERY_MS = 2_000;
const RESTART_FIRST_MS = 200;
const RESTART_LONGEST_MS = 5_000;

/**
 * Works on a job. Throwing puts the job back for later; what it did so far must bear being done again.
 * @param signal aborts when the process shuts down or is no longer known to live.
 */
export type Task = (payload: unknown, signal: AbortSignal) => Promise<void>;

/** What one package brings to a worker. */
export interface Duty {
  tasks: Record<string, Task>;
  /** Jobs at the same time that it needs room for. */
  concurrency: number;
  /**
   * Tasks that come by the clock, as lines of graphile-worker's crontab. However many workers there are, one
   * of them does each.
   */
  crontab?: string;
  /** Clears up once no job runs any more. */
  close?: () => Promise<void>;
}

export interface Worker {
  /** Takes no more jobs; resolves when those that were running have ended or been given back. */
  stop(): Promise<void>;
}

/** graphile-worker's own words are of interest only when something is wrong. */
const logger = new Logger((scope) => (level, message, meta) => {
  // Our jobs wait for others most of the time; there is no use in a connection for each.
  const isAboutPoolSize = meta?.max === POOL_SIZE;
  if (level === "error") log().error({ worker: scope.workerId }, message);
  else if (level === "warning" && !isAboutPoolSize) log().warn({ worker: scope.workerId }, message);
  else log().trace({ worker: scope.workerId }, message);
});

/**
 * Works on jobs until it is stopped. A lost database ends no worker: it begins again when it can.
 *
 * One per process, for all duties: a worker listens for new jobs, and PostgreSQL wakes every connection
 * that listens, for whatever reason, at every commit that notifies anybody, inbound posts included.
 */
export function startWorker(...duties: Duty[]): Worker {
  const stopping = new AbortController();
  const ended = superviseRuns(duties, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await Promise.all(duties.map((duty) => duty.close?.()));
    },
  };
}

async function superviseRuns(duties: Duty[], stop: AbortSignal): Promise<void> {
  for (let wait = RESTART_FIRST_MS; !stop.aborted; wait = Math.min(2 * wait, RESTART_LONGEST_MS)) {
    const start = performance.now();
    try {
      await runUntilEnd(duties, stop);
    } catch (error) {
      if (!stop.aborted) log().warn({ error: String(error) }, "the worker begins again");
    }
    if (performance.now() - start > RESTART_LONGEST_MS) wait = RESTART_FIRST_MS;
    await sleep(stop.aborted ? 0 : wait, undefined, { signal: stop }).catch(() => {});
  }
}

/** One life of a worker pool: from its start until it is stopped or loses the database. */
async function runUntilEnd(duties: Duty[], stop: AbortSignal): Promise<void> {
  const pool = createWorkerPool();
  const liveness = await Liveness.open();
  const life = AbortSignal.any([stop, liveness.lost]);
  const events = new EventEmitter();
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    liveness.show(workerPool.id).catch(() => {});
  });
  try {
    const runner = await run(runnerOptions(duties, pool, events, life));
    const sweep = setInterval(() => void releaseOrphans(liveness), RELEASE_ORPHANS_EVERY_MS);
    const end = () => void runner.stop().catch(() => {});
    life.addEventListener("abort", end, { once: true });
    if (life.aborted) end();
    await runner.promise.finally(() => clearInterval(sweep));
    if (!life.aborted) throw new Error("the worker pool ended by itself");
  } finally {
    await liveness.close();
    await pool.end().catch(() => {});
  }
}

/** Errors of connections that are in use come back from their queries; graphile-worker wants them heard twice. */
function createWorkerPool(): Pool {
  const pool = createPool("worker", POOL_SIZE);
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function runnerOptions(
  duties: Duty[],
  pgPool: Pool,
  events: EventEmitter,
  life: AbortSignal,
): RunnerOptions {
  const tasks = duties.flatMap((duty) => Object.entries(duty.tasks));
  const concurrency = duties.reduce((sum, duty) => sum + duty.concurrency, 0);
  return {
    pgPool,
    events,
    logger,
    noHandleSignals: true,
    // Always given: without it graphile-worker looks for a file of that name.
    crontab: duties.map(({ crontab = "" }) => crontab).join("\n"),
    taskList: Object.fromEntries(
      tasks.map(([name, task]) => [name, (payload: unknown) => task(payload, life)]),
    ),
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: POLL_MS,
        localQueue: { size: concurrency, ttl: LOCAL_QUEUE_TTL_MS },
      },
    },
  };
}

async function releaseOrphans(liveness: Liveness): Promise<void> {
  await liveness.releaseOrphans().catch((error) => {
    log().warn({ error: String(error) }, "looking for dead workers failed");
  });
}
