import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@tidings/config";
import type { Pool } from "@tidings/prisma";
import { Logger, type RunnerOptions, run, type WorkerPool } from "graphile-worker";
import { lookAfterAdded } from "./added-jobs.ts";
import type { Duty } from "./duty.ts";
import type { Liveness } from "./liveness.ts";
import { measured } from "./metrics.ts";
import { createQuietPool } from "./quiet-pool.ts";

/** Connections for fetching and finishing jobs. */
const POOL_SIZE = 2;
/** A job that was announced is fetched at once; this is for those whose time comes. */
const POLL_MS = 500;
/** Jobs that were fetched ahead and find no place go back to the others after this. */
const LOCAL_QUEUE_TTL_MS = 2_000;
const LAST_WRITES_MS = 5_000;
/** How long the database may take to let go of our connections. */
const GOODBYE_MS = 1_000;
/**
 * Longer than any job takes to end once it is told to. A runner whose connections were lost in the middle of
 * something may wait for them for ever; it must not keep the next one from beginning.
 */
const LAST_JOBS_MS = 7_000;
const LOOK_EVERY_MS = 5;

/**
 * Works on a duty's jobs until its life ends.
 * @param begins is called once it fetches jobs
 * @throws when it ends for another reason.
 */
export async function runDuty(
  duty: Duty,
  liveness: Liveness,
  life: AbortSignal,
  begins: () => void,
): Promise<void> {
  const pool = createWorkerPool();
  const events = new EventEmitter();
  let worker: WorkerPool | undefined;
  events.on("pool:create", ({ workerPool }: { workerPool: WorkerPool }) => {
    worker = workerPool;
    liveness.show(workerPool.id).catch(() => {});
  });
  const look = () => worker?.nudge(1);
  const silence = duty.announce?.(look);
  const endLooking = lookAfterAdded(Object.keys(duty.tasks), look);
  try {
    const runner = await run(runnerOptions(duty, pool, events, life));
    const end = () => void runner.stop().catch(() => {});
    life.addEventListener("abort", end, { once: true });
    if (life.aborted) end();
    begins();
    await Promise.race([runner.promise, untilGivenUp(life)]);
    if (!life.aborted) throw new Error("the worker pool ended by itself");
  } finally {
    silence?.();
    endLooking();
    await untilIdle(pool);
    await Promise.race([pool.end().catch(() => {}), sleep(GOODBYE_MS, undefined, UNWATCHED)]);
  }
}

const UNWATCHED = { ref: false };

/** Resolves when a runner has had its time to stop after its life's end. */
async function untilGivenUp(life: AbortSignal): Promise<void> {
  if (!life.aborted) await once(life, "abort");
  await sleep(LAST_JOBS_MS, undefined, UNWATCHED);
}

/** graphile-worker doesn't wait until the last of its jobs are written off, and a pool drops who queues as it ends. */
async function untilIdle(pool: Pool): Promise<void> {
  const end = performance.now() + LAST_WRITES_MS;
  while (performance.now() < end && (pool.waitingCount > 0 || pool.totalCount > pool.idleCount)) {
    await sleep(LOOK_EVERY_MS);
  }
}

/** Errors of connections that are in use come back from their queries; graphile-worker wants them heard twice. */
function createWorkerPool(): Pool {
  const pool = createQuietPool("worker", POOL_SIZE);
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** graphile-worker's own words are of interest only when something is wrong. */
const createLogger = (life: AbortSignal) =>
  new Logger((scope) => (level, message, meta) => {
    // Our jobs wait for others most of the time; there is no use in a connection for each.
    const isAboutPoolSize = meta?.max === POOL_SIZE;
    // A job that is given back at the end fails on purpose.
    const isGivenBack = meta?.failure === true && life.aborted;
    const worker = scope.workerId;
    if (level === "error" && !isGivenBack) log().error({ worker }, message);
    else if (level === "warning" && !isAboutPoolSize) log().warn({ worker }, message);
    else log().trace({ worker }, message);
  });

const runnerOptions = (
  { tasks, concurrency, crontab = "" }: Duty,
  pgPool: Pool,
  events: EventEmitter,
  life: AbortSignal,
): RunnerOptions => ({
  pgPool,
  events,
  logger: createLogger(life),
  noHandleSignals: true,
  // Always given: without it graphile-worker looks for a file of that name.
  crontab,
  taskList: Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => measured(name, () => task(payload, life)),
    ]),
  ),
  preset: {
    worker: {
      concurrentJobs: concurrency,
      pollInterval: POLL_MS,
      localQueue: { size: concurrency, ttl: LOCAL_QUEUE_TTL_MS },
      // Unless they are gathered, nobody hears of an end that can't be written, and the process ends by it.
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
});
