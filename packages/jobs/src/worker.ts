import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@tidings/config";
import type { Duty } from "./duty.ts";
import { Liveness } from "./liveness.ts";
import { runDuty } from "./run-duty.ts";

export { byTheClock, type ClockDuty } from "./by-the-clock.ts";
export type { Duty, Task } from "./duty.ts";

const RELEASE_ORPHANS_EVERY_MS = 2_000;
const RESTART_FIRST_MS = 200;
/** The database is asked so often whether it is back. */
const RESTART_LONGEST_MS = 1_000;
/** Whoever has lived for so long begins again quickly. */
const LONG_LIFE_MS = 5_000;

export interface Worker {
  /** True while it fetches jobs; false as it begins, ends, or has lost the database. */
  readonly isRunning: boolean;
  /** Takes no more jobs; resolves when those that were running have ended or been given back. */
  stop(): Promise<void>;
}

/**
 * Works on jobs until it is stopped. A lost database ends no worker: it begins again when it can.
 *
 * None of its connections listens: PostgreSQL wakes every one that does, for whatever reason, at every
 * commit that notifies anybody, inbound posts included. A process knows of the jobs that it adds itself, and
 * hears of others' by what it listens to anyway.
 */
export function startWorker(...duties: Duty[]): Worker {
  const stopping = new AbortController();
  const state: State = { isRunning: false };
  const ended = superviseRuns(duties, stopping.signal, state);
  return {
    get isRunning() {
      return state.isRunning;
    },
    stop: async () => {
      stopping.abort();
      await ended;
      await Promise.all(duties.map((duty) => duty.close?.()));
    },
  };
}

interface State {
  isRunning: boolean;
}

async function superviseRuns(duties: Duty[], stop: AbortSignal, state: State): Promise<void> {
  for (let wait = RESTART_FIRST_MS; !stop.aborted; wait = Math.min(2 * wait, RESTART_LONGEST_MS)) {
    const start = performance.now();
    try {
      await runUntilEnd(duties, stop, state);
    } catch (error) {
      if (!stop.aborted) log().warn({ error: String(error) }, "the worker begins again");
    }
    if (performance.now() - start > LONG_LIFE_MS) wait = RESTART_FIRST_MS;
    await sleep(stop.aborted ? 0 : wait, undefined, { signal: stop }).catch(() => {});
  }
}

/** One life of a worker: from its start until it is stopped, loses the database, or one of its duties fails. */
async function runUntilEnd(duties: Duty[], stop: AbortSignal, state: State): Promise<void> {
  const liveness = await Liveness.open();
  const failure = new AbortController();
  const life = AbortSignal.any([stop, liveness.lost, failure.signal]);
  const sweep = setInterval(() => void releaseOrphans(liveness), RELEASE_ORPHANS_EVERY_MS);
  let begun = 0;
  const begins = () => {
    begun += 1;
    state.isRunning = begun === duties.length && !life.aborted;
  };
  life.addEventListener("abort", () => {
    state.isRunning = false;
  });
  const runs = duties.map(async (duty) => {
    try {
      await runDuty(duty, liveness, life, begins);
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  });
  const ends = await Promise.allSettled(runs);
  clearInterval(sweep);
  await liveness.close();
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function releaseOrphans(liveness: Liveness): Promise<void> {
  await liveness.releaseOrphans().catch((error) => {
    log().warn({ error: String(error) }, "looking for dead workers failed");
  });
}
