import { singleton } from "@tidings/config";
import { watchQueue } from "@tidings/jobs/watch";
import type { Worker } from "@tidings/jobs/worker";
import { watchDue } from "@tidings/notifier/watch";
import { createPool, type OpenPool, openPools, type Pool } from "@tidings/prisma";
import { countMissingMigrations } from "@tidings/prisma/migrations";
import { gauge, watchProcess } from "@tidings/watch";
import { type Part, ReadinessCheck } from "@tidings/watch/http";

/** Who asks whether all is well wants to hear soon that it isn't. */
const ANSWER_WITHIN_MS = 2_000;

/** One connection of its own: a busy process isn't one without a database. */
const watchPool = (): Pool =>
  singleton("watch-pool", () =>
    createPool("watch", 1, {
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      allowExitOnIdle: true,
    }),
  );

async function lookAtDatabase(): Promise<Part> {
  try {
    await watchPool().query("select 1");
    return { ok: true, state: "answers" };
  } catch {
    return { ok: false, state: "doesn't answer" };
  }
}

async function lookAtMigrations(): Promise<Part> {
  try {
    const missing = await countMissingMigrations(watchPool());
    return missing === 0
      ? { ok: true, state: "applied" }
      : { ok: false, state: `${missing} missing: start Tidings again to apply them` };
  } catch {
    return { ok: false, state: "unknown" };
  }
}

/** The worker of this process, once it is started. */
export type OwnWorker = () => Worker | undefined;

function lookAtWorker(worker: OwnWorker | null): Part {
  if (worker === null) return { ok: true, state: "not wanted" };
  const isRunning = worker()?.isRunning ?? false;
  return isRunning ? { ok: true, state: "running" } : { ok: false, state: "not running" };
}

const inUse = ({ pool }: OpenPool): number => pool.totalCount - pool.idleCount;

/** Pools for one purpose count as one. */
function watchPools(): void {
  const show = (name: `tidings_${string}`, help: string, count: (open: OpenPool) => number) =>
    gauge(name, help, ["pool"], (metric) => {
      for (const open of openPools()) metric.inc({ pool: open.purpose }, count(open));
    });
  show("tidings_pool_in_use", "Database connections that are in use.", inUse);
  show(
    "tidings_pool_waiting",
    "Statements that wait for a connection.",
    (o) => o.pool.waitingCount,
  );
  show("tidings_pool_size", "Connections that a pool may have.", (o) => o.pool.options.max);
}

/**
 * Has the process show how it does.
 * @param worker null where others work on the jobs
 * @returns says whether it is ready
 */
export function watch(worker: OwnWorker | null): ReadinessCheck {
  watchProcess();
  watchPools();
  watchQueue(watchPool);
  watchDue(watchPool);
  return new ReadinessCheck({
    database: lookAtDatabase,
    migrations: lookAtMigrations,
    worker: () => lookAtWorker(worker),
  });
}
