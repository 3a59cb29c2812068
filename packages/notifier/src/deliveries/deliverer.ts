import { type BusListener, bus } from "@tidings/bus";
import type { Task } from "@tidings/jobs/worker";
import { createPool, PLANS_BY_INDEX, type Pool } from "@tidings/prisma";
import { dispatcher } from "../send/dispatcher.ts";
import { EndpointLocks } from "./endpoint-locks.ts";
import { Pump } from "./pump.ts";
import { Recorder } from "./recorder.ts";
import { untilNextDue, wakeToLookAgain, wakeWhenDue } from "./store.ts";
import { deliverSchema } from "./task.ts";

const POOL_SIZE = 4;

/** An endpoint that is being looked after by this process. */
interface Running {
  pump: Pump | undefined;
  /** Past the last look: whoever comes now has to look after it, once this has ended. */
  isClosing: boolean;
  ended: Promise<void>;
}

export interface DelivererOptions {
  /** Whether anything may be sent to people's own endpoints at this moment. */
  mayDeliverToUsers: () => Promise<boolean>;
}

/** Works on the jobs that say that something is due at an endpoint. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #pool: Pool = createPool("notifier", POOL_SIZE, {
    options: PLANS_BY_INDEX,
  });
  readonly #recorder = new Recorder(this.#pool);
  readonly #locks = new EndpointLocks();
  readonly #running = new Map<string, Running>();
  readonly #unsubscribe = bus().overhear((event) => this.#expire(event));

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /**
   * A job that finds its endpoint at work here leaves what is due to that one, whose own job comes back if
   * this process dies.
   */
  readonly task: Task = async (payload, signal) => {
    const { endpointId } = deliverSchema.parse(payload);
    for (;;) {
      const other = this.#running.get(endpointId);
      if (other === undefined) return this.#begin(endpointId, signal);
      if (!other.isClosing) return other.pump?.wake();
      await other.ended;
    }
  };

  async close(): Promise<void> {
    this.#unsubscribe();
    await this.#locks.close();
    await this.#pool.end().catch(() => {});
  }

  /** What is sent after a change goes by what it changed. */
  readonly #expire: BusListener = (event) => {
    if (event.kind === "deliveries") {
      if (event.endpointId !== undefined) this.#running.get(event.endpointId)?.pump?.expire();
    } else if (event.kind === "settings" || event.kind === "user" || event.kind === "gap") {
      for (const { pump } of this.#running.values()) pump?.expire();
    }
  };

  async #begin(endpointId: string, signal: AbortSignal): Promise<void> {
    const running: Running = { pump: undefined, isClosing: false, ended: Promise.resolve() };
    this.#running.set(endpointId, running);
    const work = this.#work(endpointId, running, signal).finally(() => {
      this.#running.delete(endpointId);
    });
    running.ended = work.catch(() => {});
    await work;
  }

  async #work(endpointId: string, running: Running, signal: AbortSignal): Promise<void> {
    // From the first delivery on, this process hears of what changes at endpoints.
    await bus().ready();
    const lock = await this.#locks.take(endpointId);
    if (lock === null) {
      running.isClosing = true;
      return wakeToLookAgain(endpointId);
    }
    try {
      await this.#deliver(endpointId, running, AbortSignal.any([signal, lock.lost]));
    } finally {
      running.isClosing = true;
      await lock.release();
    }
  }

  async #deliver(endpointId: string, running: Running, signal: AbortSignal): Promise<void> {
    const pump = new Pump(endpointId, {
      pool: this.#pool,
      dispatcher: dispatcher(),
      recorder: this.#recorder,
      mayDeliverToUsers: this.#options.mayDeliverToUsers,
      signal,
    });
    running.pump = pump;
    await pump.run();
    running.isClosing = true;
    if (signal.aborted) throw new Error("interrupted; what is due is taken up again");
    const waitMs = await untilNextDue(this.#pool, endpointId);
    if (waitMs !== null) await wakeWhenDue(endpointId, Math.max(waitMs, pump.restMs, 0));
  }
}
