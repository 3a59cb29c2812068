import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@tidings/prisma";
import { type SeedDelivery, seedDeliveries, seedDeliverJobs } from "@tidings/prisma/seed";
import { percentile } from "../figures/percentile.ts";
import type { Endpoints } from "./endpoints.ts";
import type { HelperProcess } from "./helper-process.ts";

/** As many as the notifier has under way to a hundred endpoints that it can't have more of. */
const BASELINE_CONNECTIONS = 64;
const BODY = '{"event":"new_user","user":{"email":"bench@example.com","name":"0.0 bench"}}';
const POLL_MS = 5;
const PATIENCE_MS = 60_000;

export interface Latency {
  medianMs: number;
  p99Ms: number;
  count: number;
}

const now = () => performance.timeOrigin + performance.now();
const named = (endpointId: string): SeedDelivery => ({ endpointId, name: `${now()} bench` });

const latencyOf = (latencies: number[]): Latency => {
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    medianMs: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    count: sorted.length,
  };
};

/** Puts the notifier and the bare loop to work, and reads from the receiver what came of it. */
export class Measurements {
  readonly #receiver: HelperProcess;
  readonly #baseline: HelperProcess;
  readonly #endpoints: Endpoints;

  constructor(receiver: HelperProcess, baseline: HelperProcess, endpoints: Endpoints) {
    this.#receiver = receiver;
    this.#baseline = baseline;
    this.#endpoints = endpoints;
  }

  /** Deliveries a second of a backlog that waits when the clock starts, spread over all quick endpoints. */
  async backlog(count: number): Promise<number> {
    await seedDeliveries(Array.from({ length: count }, (_, n) => named(this.#quick(n))));
    const start = performance.now();
    await seedDeliverJobs(this.#endpoints.quick);
    await this.#collect(count);
    return (count / (performance.now() - start)) * 1000;
  }

  /** Posts a second of the bare loop, to the same addresses. */
  async bareLoop(count: number): Promise<number> {
    const { urls } = this.#endpoints;
    const order = {
      urls: Array.from({ length: count }, (_, n) => urls[n % urls.length]),
      body: BODY,
      connections: BASELINE_CONNECTIONS,
    };
    const elapsedMs = await this.#baseline.ask<number>(order);
    await this.#collect(count);
    return (count / elapsedMs) * 1000;
  }

  /** From the commit of a cause until the receiver has the event, one at a time. */
  async idle(count: number): Promise<Latency> {
    const latencies: number[] = [];
    for (let n = 0; n < count; n += 1) {
      await this.#cause([this.#quick(n)]);
      latencies.push(...(await this.#collect(1)));
    }
    return latencyOf(latencies);
  }

  /**
   * The same for the quick endpoints under a steady stream of events that go to all of them in turn.
   * @param withHanging whether those that hang get their share as well
   */
  async stream(durationMs: number, everyMs: number, withHanging: boolean): Promise<Latency> {
    const { hanging } = this.#endpoints;
    const end = performance.now() + durationMs;
    let sent = 0;
    for (let n = 0; performance.now() < end; n += 1) {
      const silent = hanging[n % hanging.length] ?? "";
      await this.#cause(withHanging ? [this.#quick(n), silent] : [this.#quick(n)]);
      sent += 1;
      await sleep(everyMs);
    }
    return latencyOf(await this.#collect(sent));
  }

  /** @throws {Error} when a delivery that was received isn't recorded as delivered. */
  async checkRecorded(): Promise<number> {
    const where = { endpointId: { in: this.#endpoints.quick } };
    const end = performance.now() + PATIENCE_MS;
    while ((await db().delivery.count({ where: { ...where, state: "pending" } })) > 0) {
      if (performance.now() > end) throw new Error("Some deliveries are still pending.");
      await sleep(POLL_MS);
    }
    const delivered = await db().delivery.count({ where: { ...where, state: "delivered" } });
    const attempts = await db().attempt.count({ where: { delivery: where } });
    if (attempts !== delivered) throw new Error(`${delivered} delivered by ${attempts} attempts.`);
    return delivered;
  }

  /** The quick endpoints in turn. */
  #quick(n: number): string {
    const { quick } = this.#endpoints;
    return quick[n % quick.length] ?? "";
  }

  async #cause(endpointIds: string[]): Promise<void> {
    await seedDeliveries(endpointIds.map(named));
    await seedDeliverJobs(endpointIds);
  }

  /** Waits until the receiver has so many more; each of them once, because no more than that is sent. */
  async #collect(count: number): Promise<number[]> {
    const latencies: number[] = [];
    for (let lastNews = performance.now(); latencies.length < count; ) {
      const more = await this.#receiver.ask<number[]>({ tell: "latencies" });
      if (more.length > 0) lastNews = performance.now();
      else if (performance.now() - lastNews > PATIENCE_MS) {
        throw new Error(`${latencies.length} of ${count} arrived, and then no more.`);
      }
      latencies.push(...more);
      if (latencies.length < count) await sleep(POLL_MS);
    }
    return latencies;
  }
}
