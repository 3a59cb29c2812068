import { setTimeout as sleep } from "node:timers/promises";
import { seedDeliveries, seedDeliverJobs } from "@tidings/prisma/seed";
import { processUsage } from "../processes/usage.ts";
import type { Endpoints } from "./endpoints.ts";
import { type Counts, cameBetween, fairnessOf, peaks } from "./fairness.ts";
import type { HelperProcess } from "./helper-process.ts";
import type { ReceiverOrder } from "./receiver.ts";

const DELIVERIES = 100_000;
const PER_STATEMENT = 5_000;
const SAMPLE_EVERY_MS = 250;
/** Nothing for this long, and it has got stuck. */
const PATIENCE_MS = 60_000;

export interface LargeBacklog {
  deliveriesPerSecond: number;
  /** Resident memory of the app, the most in the first and in the last quarter of the time. */
  firstBytes: number;
  lastBytes: number;
  /** Once half of everything had come: what the least served endpoint had of the most served one's. */
  fairness: number;
}

export interface LargeBacklogOptions {
  receiver: HelperProcess;
  endpoints: Endpoints;
  appPid: number;
  interrupted: AbortSignal;
}

async function fill(endpointIds: readonly string[]): Promise<void> {
  for (let from = 0; from < DELIVERIES; from += PER_STATEMENT) {
    const each = Array.from({ length: PER_STATEMENT }, (_, n) => ({
      endpointId: endpointIds[(from + n) % endpointIds.length] ?? "",
      name: "Somebody",
    }));
    await seedDeliveries(each);
  }
}

/** Has a backlog delivered that is far larger than what is read ahead, and watches memory and order meanwhile. */
export async function largeBacklog(options: LargeBacklogOptions): Promise<LargeBacklog> {
  const { receiver, endpoints, appPid, interrupted } = options;
  const count = () => receiver.ask<Counts>({ tell: "counts" } satisfies ReceiverOrder);
  const paths = endpoints.urls.map((url) => new URL(url).pathname);
  await fill(endpoints.quick);
  const before = await count();
  const start = performance.now();
  await seedDeliverJobs(endpoints.quick);
  const resident: number[] = [];
  let fairness: number | undefined;
  let came = 0;
  for (let lastNews = start; came < DELIVERIES; ) {
    await sleep(SAMPLE_EVERY_MS, undefined, { signal: interrupted });
    const each = cameBetween(before, await count(), paths);
    const sum = each.reduce((all, one) => all + one, 0);
    if (sum > came) lastNews = performance.now();
    else if (performance.now() - lastNews > PATIENCE_MS) {
      throw new Error(`Of a backlog of ${DELIVERIES}, ${sum} came, and then no more.`);
    }
    came = sum;
    resident.push((await processUsage(appPid)).residentBytes);
    if (came >= DELIVERIES / 2) fairness ??= fairnessOf(each);
  }
  const deliveriesPerSecond = (came / (performance.now() - start)) * 1000;
  // What it noted of these is nothing that the other measurements should find.
  await receiver.ask<number[]>({ tell: "latencies" } satisfies ReceiverOrder);
  const { first, last } = peaks(resident);
  return { deliveriesPerSecond, firstBytes: first, lastBytes: last, fairness: fairness ?? 0 };
}
