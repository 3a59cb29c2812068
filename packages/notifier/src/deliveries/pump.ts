import type { Pool } from "@tidings/prisma";
import type { Dispatcher } from "undici";
import { countAttempt } from "../metrics.ts";
import { Exchange } from "../send/exchange.ts";
import type { Outcome } from "../send/outcome.ts";
import { send } from "../send/send.ts";
import { cancelAll } from "./cancel.ts";
import { isOnProbation } from "./health.ts";
import { KnownEndpoint } from "./known-endpoint.ts";
import type { Recorder } from "./recorder.ts";
import { type DueDelivery, disableEndpoint, readDue } from "./store.ts";

/** Sends in flight to one endpoint, over all processes. */
const MAX_IN_FLIGHT = 8;
/** Deliveries that are read ahead. */
const READ_AHEAD = 16;
/** After this an endpoint with more to do goes to the end of the queue, so that others get their turn. */
const TURN_MS = 30_000;
/** When the process shuts down, what is under way gets so long to be answered. */
const GRACE_MS = 5_000;
const USER_WEBHOOKS_OFF = "User webhooks are switched off.";
const ENDPOINT_GONE =
  "The endpoint was deleted or switched off, or its owner may not use the workspace.";

export interface PumpContext {
  pool: Pool;
  dispatcher: Dispatcher;
  recorder: Recorder;
  /** Whether anything may be sent to people's own endpoints at this moment. */
  mayDeliverToUsers: () => Promise<boolean>;
  /** Aborts when the process shuts down, or has lost the right to this endpoint. */
  signal: AbortSignal;
}

/** Delivers what is due at one endpoint, until nothing is or its turn is over. One at a time per endpoint. */
export class Pump {
  readonly #context: PumpContext;
  readonly #endpointId: string;
  readonly #endpoint: KnownEndpoint;
  /** Deliveries that are being sent or whose result is being recorded. */
  readonly #underWay = new Map<string, Promise<void>>();
  /** Those of them that wait for an answer. */
  readonly #exchanges = new Set<Exchange>();
  #due: DueDelivery[] = [];
  #failure: unknown;
  #isBrokenOff = false;
  #mayHaveMore = true;
  #wakeUp = () => {};

  constructor(endpointId: string, context: PumpContext) {
    this.#endpointId = endpointId;
    this.#context = context;
    this.#endpoint = new KnownEndpoint(context.pool, endpointId);
    const breakOffSoon = () => setTimeout(() => this.#breakOff(), GRACE_MS).unref();
    context.signal.addEventListener("abort", breakOffSoon, { once: true });
  }

  /** How long the endpoint has to rest (ms); 0 when it doesn't. */
  get restMs(): number {
    return Math.max(0, this.#endpoint.health.openUntil - Date.now());
  }

  /** Has it look again for what is due, also while it waits for answers. */
  wake(): void {
    this.#mayHaveMore = true;
    this.#wakeUp();
  }

  /** Has it look at the endpoint and at what is due before it sends anything more. */
  expire(): void {
    this.#endpoint.expire();
  }

  /** @throws when the database fails; what was sent without a record is sent again then. */
  async run(): Promise<void> {
    const end = performance.now() + TURN_MS;
    const { recorder } = this.#context;
    while (performance.now() < end && this.#mayGoOn) {
      if (this.#hasToLook) await this.#refill();
      if (recorder.isBehind) await recorder.nextCommit();
      else if (this.#due.length > 0 && this.#hasRoom) this.#start();
      else if (this.#underWay.size > 0) await this.#change();
      else if (!this.#mayHaveMore) break;
    }
    await Promise.all(this.#underWay.values());
    if (this.#failure !== undefined) throw this.#failure;
  }

  get #mayGoOn(): boolean {
    return !this.#context.signal.aborted && this.#failure === undefined && this.restMs === 0;
  }

  get #hasRoom(): boolean {
    const most = isOnProbation(this.#endpoint.health) ? 1 : MAX_IN_FLIGHT;
    return this.#exchanges.size < most;
  }

  /** What was read ahead may have been cancelled since, and the endpoint moved. */
  get #hasToLook(): boolean {
    return this.#due.length === 0 ? this.#mayHaveMore : this.#hasRoom && this.#endpoint.isStale;
  }

  /** Resolves when an answer is in or recorded, or something is due. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wakeUp = resolve;
    });
  }

  async #refill(): Promise<void> {
    this.#mayHaveMore = false;
    this.#due = [];
    const { pool, mayDeliverToUsers } = this.#context;
    const id = this.#endpointId;
    await this.#endpoint.read();
    const { current } = this.#endpoint;
    // An event that happened at the same moment may have left something for it all the same.
    if (current === undefined) return cancelAll(id, ENDPOINT_GONE);
    if (current.row.user_id !== null && !(await mayDeliverToUsers())) {
      return cancelAll(id, USER_WEBHOOKS_OFF);
    }
    if (this.restMs > 0) return;
    this.#due = await readDue(pool, id, [...this.#underWay.keys()], READ_AHEAD);
    if (this.#due.length === READ_AHEAD) this.#mayHaveMore = true;
  }

  #start(): void {
    const delivery = this.#due.shift();
    if (delivery === undefined) return;
    const attempt = this.#attempt(delivery)
      .catch((error) => {
        this.#failure = error;
      })
      .finally(() => {
        this.#underWay.delete(delivery.id);
        this.#wakeUp();
      });
    this.#underWay.set(delivery.id, attempt);
  }

  async #attempt({ id: deliveryId, eventId, type, payload, attemptCount }: DueDelivery) {
    const { dispatcher, recorder } = this.#context;
    const { current } = this.#endpoint;
    if (current === undefined) return;
    const message = { id: `msg_${eventId.replaceAll("-", "")}`, type, payload };
    const exchange = new Exchange();
    this.#exchanges.add(exchange);
    const outcome = await send(dispatcher, current.target, message, exchange);
    this.#exchanges.delete(exchange);
    // Broken off by our own shutdown: it says nothing about the receiver, and is tried again.
    if (this.#isBrokenOff && outcome.status === null) return;
    countAttempt(outcome);
    const isNews = this.#endpoint.learn(outcome, current.era);
    this.#wakeUp();
    const { user_id: userId } = current.row;
    await recorder.record({ deliveryId, userId, outcome, attempts: attemptCount + 1 });
    if (isNews) await this.#keepHealth(outcome, current.era);
  }

  #breakOff(): void {
    this.#isBrokenOff = true;
    for (const exchange of this.#exchanges) exchange.abort(new Error("shutting down"));
  }

  async #keepHealth(outcome: Outcome, era: number): Promise<void> {
    const end = await this.#endpoint.keep(outcome, era);
    if (end === null) return;
    this.#due = [];
    this.#mayHaveMore = false;
    await disableEndpoint(end.row, end.reason);
  }
}
