import type { Pool } from "@tidings/prisma";
import type { Dispatcher } from "undici";
import type { Outcome } from "../send/outcome.ts";
import { send, type Target } from "../send/send.ts";
import { cancelAll } from "./cancel.ts";
import { type EndpointRow, toTarget } from "./endpoint.ts";
import { type Health, healthAfter, isOnProbation, reasonToDisable } from "./health.ts";
import type { Recorder } from "./recorder.ts";
import { type DueDelivery, disableEndpoint, readDue, readEndpoint, saveHealth } from "./store.ts";

/** Sends in flight to one endpoint, over all processes. */
const MAX_IN_FLIGHT = 8;
/** Answers that wait to be recorded; more of them, and sending waits for the database. */
const MAX_UNRECORDED = 200;
/** Deliveries that are read ahead. */
const READ_AHEAD = 64;
/** After this an endpoint with more to do goes to the end of the queue, so that others get their turn. */
const TURN_MS = 30_000;
/** When the process shuts down, what is under way gets so long to be answered. */
const GRACE_MS = 5_000;
const USER_WEBHOOKS_OFF = "User webhooks are switched off.";
const ENDPOINT_GONE = "The endpoint was deleted or switched off.";

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
  /** Deliveries that are being sent or whose result is being recorded. */
  readonly #underWay = new Map<string, Promise<void>>();
  /** Those of them that wait for an answer. */
  #inFlight = 0;
  #due: DueDelivery[] = [];
  #endpoint: EndpointRow | undefined;
  #target: Target | undefined;
  #health: Health = { failingSince: null, failureCount: 0, openUntil: 0, lastError: null };
  #saving: Promise<void> = Promise.resolve();
  #failure: unknown;
  readonly #breakOff = new AbortController();
  #mayHaveMore = true;
  #wakeUp = () => {};

  constructor(endpointId: string, context: PumpContext) {
    this.#endpointId = endpointId;
    this.#context = context;
    const breakOffSoon = () => setTimeout(() => this.#breakOff.abort(), GRACE_MS).unref();
    context.signal.addEventListener("abort", breakOffSoon, { once: true });
  }

  /** How long the endpoint has to rest (ms); 0 when it doesn't. */
  get restMs(): number {
    return Math.max(0, this.#health.openUntil - Date.now());
  }

  /** Has it look again for what is due, also while it waits for answers. */
  wake(): void {
    this.#mayHaveMore = true;
    this.#wakeUp();
  }

  /** @throws when the database fails; what was sent without a record is sent again then. */
  async run(): Promise<void> {
    const end = performance.now() + TURN_MS;
    while (performance.now() < end && this.#mayGoOn) {
      if (this.#due.length === 0 && this.#mayHaveMore) await this.#refill();
      if (this.#due.length > 0 && this.#hasRoom) this.#start();
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
    const most = isOnProbation(this.#health) ? 1 : MAX_IN_FLIGHT;
    return this.#inFlight < most && this.#underWay.size < MAX_UNRECORDED;
  }

  /** Resolves when an answer is in or recorded, or something is due. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wakeUp = resolve;
    });
  }

  async #refill(): Promise<void> {
    this.#mayHaveMore = false;
    const { pool, mayDeliverToUsers } = this.#context;
    const id = this.#endpointId;
    const endpoint = await readEndpoint(pool, id);
    // An event that happened at the same moment may have left something for it all the same.
    if (endpoint === undefined) return cancelAll(id, ENDPOINT_GONE);
    if (endpoint.user_id !== null && !(await mayDeliverToUsers())) {
      return cancelAll(id, USER_WEBHOOKS_OFF);
    }
    this.#adopt(endpoint);
    if (this.restMs > 0) return;
    this.#due = await readDue(pool, id, [...this.#underWay.keys()], READ_AHEAD);
    if (this.#due.length === READ_AHEAD) this.#mayHaveMore = true;
  }

  /** A change of the endpoint holds from here on; its health, while sends are under way, is known best here. */
  #adopt(endpoint: EndpointRow): void {
    this.#endpoint = endpoint;
    this.#target = toTarget(endpoint, Date.now());
    if (this.#underWay.size > 0) return;
    this.#health = {
      failingSince: endpoint.failing_since && +endpoint.failing_since,
      failureCount: endpoint.failure_count,
      openUntil: endpoint.open_until ? +endpoint.open_until : 0,
      lastError: endpoint.last_error,
    };
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
    const { signal } = this.#breakOff;
    if (this.#target === undefined || this.#endpoint === undefined) return;
    const endpoint = this.#endpoint;
    const message = { id: `msg_${eventId.replaceAll("-", "")}`, type, payload };
    this.#inFlight += 1;
    const outcome = await send(dispatcher, this.#target, message, signal);
    this.#inFlight -= 1;
    // Broken off by our own shutdown: it says nothing about the receiver, and is tried again.
    if (signal.aborted && outcome.status === null) return;
    const isNews = this.#learn(outcome);
    this.#wakeUp();
    const { user_id: userId } = endpoint;
    await recorder.record({ deliveryId, userId, outcome, attempts: attemptCount + 1 });
    if (isNews) await this.#keepHealth(endpoint, outcome);
  }

  /** Takes an outcome to heart before anything else is sent. False when all was well and still is. */
  #learn(outcome: Outcome): boolean {
    const wasWell = this.#health.failingSince === null;
    this.#health = healthAfter(this.#health, outcome, Date.now());
    return !wasWell || outcome.error !== null;
  }

  async #keepHealth(endpoint: EndpointRow, outcome: Outcome): Promise<void> {
    const { pool } = this.#context;
    const reason = reasonToDisable(this.#health, outcome, Date.now());
    // One after the other, each with what is known by then: an older one must not come last.
    this.#saving = this.#saving.then(() => saveHealth(pool, endpoint.id, this.#health));
    await this.#saving;
    if (reason === null) return;
    this.#due = [];
    this.#mayHaveMore = false;
    await disableEndpoint(endpoint, reason);
  }
}
