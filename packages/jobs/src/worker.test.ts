import { once } from "node:events";
import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addJob, type NewJob } from "./add-job.ts";
import { startWorker, type Task, type Worker } from "./worker.ts";

const PATIENCE = { timeout: 20_000, interval: 20 };

let workers: Worker[] = [];

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

function work(task: Task, crontab = ""): Worker {
  const worker = startWorker({ tasks: { note: task }, crontab, concurrency: 5 });
  workers.push(worker);
  return worker;
}

/** A worker that notes the numbers of its jobs. */
function collect(): number[] {
  const seen: number[] = [];
  work(async (payload) => {
    seen.push(Number(Object(payload).n));
  });
  return seen;
}

const add = (n: number, options: Partial<NewJob> = {}) =>
  addJob(db(), { task: "note", payload: { n }, ...options });

describe("addJob", () => {
  it("belongs to the transaction of its cause", async () => {
    const seen = collect();
    const failing = db().$transaction(async (tx) => {
      await addJob(tx, { task: "note", payload: { n: 1 } });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await db().$transaction((tx) => addJob(tx, { task: "note", payload: { n: 2 } }));
    await vi.waitFor(() => expect(seen).toEqual([2]), PATIENCE);
  });

  it("replaces a job of the same key that waits, or keeps that one's time", async () => {
    const delayMs = 3_600_000;
    await add(1, { key: "a", delayMs });
    await add(2, { key: "a" });
    await add(3, { key: "b", delayMs });
    await add(4, { key: "b", keepsTime: true });
    await add(5);
    const seen = collect();
    await vi.waitFor(() => expect(seen.toSorted()).toEqual([2, 5]), PATIENCE);
  });

  it("goes by the database's clock, whatever this machine's says", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 600_000 });
    await add(1, { delayMs: 5_000 }).finally(() => vi.useRealTimers());
    const [job] = await db().$queryRaw<{ wait: number }[]>`
      select extract(epoch from run_at - now())::float8 as wait from graphile_worker.jobs`;
    expect(job?.wait).toBeGreaterThan(-60);
    expect(job?.wait).toBeLessThanOrEqual(5);
  });
});

describe("duties side by side", () => {
  it("keep to their own limits, and have no connection that listens", async () => {
    let begun = 0;
    const hog: Task = async (_, signal) => {
      begun += 1;
      await once(signal, "abort");
    };
    const tellers = new Set<() => void>();
    const announce = (tell: () => void) => {
      tellers.add(tell);
      return () => tellers.delete(tell);
    };
    const seen: unknown[] = [];
    const note: Task = async (payload) => void seen.push(payload);
    const hogging = { tasks: { hog }, concurrency: 3, announce };
    workers.push(startWorker({ tasks: { note }, concurrency: 2 }, hogging));
    for (let n = 0; n < 10; n++) await addJob(db(), { task: "hog", payload: {} });
    await vi.waitFor(() => expect(tellers.size).toBe(1), PATIENCE);
    for (const tell of tellers) tell();
    await vi.waitFor(() => expect(begun).toBe(3), PATIENCE);
    for (let n = 0; n < 10; n++) await add(n);
    await vi.waitFor(() => expect(seen).toHaveLength(10), PATIENCE);
    expect(begun).toBe(3);
    const listening = await db().$queryRaw`
      select 1 from pg_stat_activity where datname = current_database()
        and application_name = 'tidings worker' and query like 'LISTEN%'`;
    expect(listening).toEqual([]);
  });
});

describe("a worker", () => {
  it("does a job again that failed", async () => {
    let attempts = 0;
    work(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("the first try fails");
    });
    await add(1);
    await vi.waitFor(() => expect(attempts).toBe(2), PATIENCE);
  });

  it("goes on when the database has dropped all of its connections", async () => {
    const seen = collect();
    await add(1);
    await vi.waitFor(() => expect(seen).toEqual([1]), PATIENCE);
    await db().$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'tidings worker%'`;
    await add(2);
    await vi.waitFor(() => expect(seen).toEqual([1, 2]), PATIENCE);
  });

  it("tells its jobs when it is stopped, and leaves to others what they give back", async () => {
    let isInterrupted = false;
    const first = work(async (_, signal) => {
      await once(signal, "abort");
      isInterrupted = true;
      throw new Error("interrupted");
    });
    await add(1);
    const isTaken = () => db().$queryRaw`
      select 1 from graphile_worker._private_jobs where locked_at is not null`;
    await vi.waitFor(async () => expect(await isTaken()).toHaveLength(1), PATIENCE);
    await first.stop();
    expect(isInterrupted).toBe(true);
    const seen = collect();
    await vi.waitFor(() => expect(seen).toEqual([1]), PATIENCE);
  });

  it("does what the clock asked for while no worker was there, one of them and once", async () => {
    let count = 0;
    const task = async () => {
      count += 1;
    };
    const start = () => work(task, "0 0 1 1 * note ?fill=54w&jobKey=note");
    const first = start();
    const isKnown = () => db().$queryRaw`select 1 from graphile_worker._private_known_crontabs`;
    await vi.waitFor(async () => expect(await isKnown()).toHaveLength(1), PATIENCE);
    await first.stop();
    await db().$executeRaw`
      update graphile_worker._private_known_crontabs set known_since = now() - interval '53 weeks'`;
    start();
    start();
    await vi.waitFor(() => expect(count).toBe(1), PATIENCE);
    await add(1, { key: "after" });
    await vi.waitFor(() => expect(count).toBe(2), PATIENCE);
  });
});

it("takes up what its own process adds at once, without listening for it", async () => {
  const seen: unknown[] = [];
  const note: Task = async (payload) => void seen.push(payload);
  workers.push(startWorker({ tasks: { note }, concurrency: 2 }));
  await add(0);
  await vi.waitFor(() => expect(seen).toHaveLength(1), PATIENCE);
  const delays: number[] = [];
  for (let n = 1; n <= 9; n++) {
    const addedAt = performance.now();
    await add(n);
    await vi.waitFor(() => expect(seen).toHaveLength(n + 1), { ...PATIENCE, interval: 1 });
    delays.push(performance.now() - addedAt);
  }
  // The next look by the clock would be half a second away; most of the nine wait for none.
  expect(delays.sort((a, b) => a - b)[4]).toBeLessThan(250);
});
