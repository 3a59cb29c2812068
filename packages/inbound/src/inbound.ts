import { setTimeout } from "node:timers/promises";
import { digestToken, isId, newId, type Pool } from "@tidings/prisma";
import { answerTo } from "./answer-to.ts";
import { METHOD_NOT_ALLOWED, ONLY_PATCH_OR_DELETE, UNAUTHORIZED, UNAVAILABLE } from "./answers.ts";
import { type Arrival, toCandidate, toChange, toLogged } from "./arrival.ts";
import { KnownTokens } from "./known-tokens.ts";
import { countPost, countUnread } from "./metrics.ts";
import type { Answer, Post } from "./post.ts";
import { PostLog } from "./post-log/post-log.ts";
import { RateLimiter } from "./rate-limit/rate-limiter.ts";
import { type Reading, readPost } from "./read-post.ts";
import { Refusal } from "./refusal.ts";
import { type KeptPost, type Replayed, replay } from "./replay.ts";
import { SettingsCache } from "./settings/settings-cache.ts";
import type { Verdict } from "./store/candidate.ts";
import { type ChangeVerdict, changeMessage } from "./store/change-message.ts";
import { LastUsed } from "./store/last-used.ts";
import { MessageStore } from "./store/message-store.ts";
import { createStorePool } from "./store/store-pool.ts";

/** Batches on their way to the database at once. */
const MAX_IN_FLIGHT = 2;
/** How long the database may take to let go of our connections. */
const GOODBYE_MS = 1_000;
/** Stands in for an id that is none, so that it takes the same way as an unknown one. */
const NIL_ID = "00000000-0000-0000-0000-000000000000";
/** Settings that change this often between a post's reading and its storing are somebody's joke. */
const MAX_READINGS = 4;
/** Reading a body of this size is no work to speak of, whatever is in it. */
const UNCHECKED_BYTES = 4_096;
const CHANGES = new Set(["PATCH", "DELETE"]);
const OK = 200;

export interface InboundLimits {
  /** Posts a second per webhook; 0 switches the limit off. */
  rate: number;
  burst: number;
  maxBytes: number;
}

/** Takes posts in: authenticates, reads, recognises and stores them. One per process. */
export class Inbound {
  readonly #maxBytes: number;
  readonly #limiter: RateLimiter;
  readonly #pool: Pool;
  readonly #store: MessageStore;
  readonly #settings: SettingsCache;
  readonly #known = new KnownTokens();
  readonly #lastUsed: LastUsed;
  readonly #log: PostLog;
  #closing: Promise<void> | undefined;

  constructor({ rate, burst, maxBytes }: InboundLimits) {
    this.#maxBytes = maxBytes;
    this.#limiter = new RateLimiter(rate, burst);
    // The last connection is for what is written beside the messages, which must not take a batch's place.
    this.#pool = createStorePool(MAX_IN_FLIGHT + 1);
    this.#store = new MessageStore(this.#pool, MAX_IN_FLIGHT);
    this.#settings = new SettingsCache(this.#pool);
    this.#lastUsed = new LastUsed(this.#pool);
    this.#log = new PostLog(this.#pool);
  }

  /** Posts that wait for a batch to be sent. */
  get waiting(): number {
    return this.#store.waiting;
  }

  /** Answers a post; with 200 only once its message is committed. */
  async receive(post: Post): Promise<Answer> {
    const refused = refuseMethod(post);
    if (refused !== null) {
      countUnread("method_not_allowed");
      return refused;
    }
    if (this.#isUnavailable) return unavailable();
    const arrival = await this.#take(post);
    return (await this.#refuseStranger(arrival)) ?? this.#process(arrival);
  }

  async #process(arrival: Arrival): Promise<Answer> {
    for (let tries = 1, settings = this.#settings.get(arrival.webhookId); ; tries++) {
      const reading = await readPost(arrival, settings);
      if (this.#isUnavailable) return unavailable();
      const verdict = await this.#settle(arrival, reading, settings.version);
      // Its token was right after all: the webhook has another one since its settings were read.
      const isStale = verdict === "stale" || (verdict === "valid" && reading.result === "unread");
      if (!isStale) return this.#answer(arrival, reading, verdict);
      if (tries === MAX_READINGS) return unavailable();
      settings = await this.#settings.refresh(arrival.webhookId);
    }
  }

  /**
   * A body of some size is only read when its sender has the token: who hasn't could keep everybody waiting
   * by bodies that are hard to read. Tokens that were right lately are believed until the message is stored.
   */
  async #refuseStranger(arrival: Arrival): Promise<Answer | null> {
    const { webhookId, tokenHash, messageId, body } = arrival;
    if (body instanceof Refusal || body.length <= UNCHECKED_BYTES) return null;
    if (this.#known.has(webhookId, tokenHash)) return null;
    const verdict = await this.#store.submit({
      webhookId,
      tokenHash,
      messageId,
      settingsVersion: 0,
      content: null,
    });
    if (verdict === "unavailable") return unavailable();
    if (verdict !== "unauthorized") return null;
    countUnread("unauthorized");
    return UNAUTHORIZED;
  }

  /** Makes a new message of a post that was kept; see {@link replay}. */
  async replay(kept: KeptPost): Promise<Replayed> {
    const replayed = await replay(this.#store, this.#settings, kept);
    if (replayed.messageId !== null) this.#lastUsed.touch(kept.webhookId);
    return replayed;
  }

  /** From now on posts are refused with 503; resolves when those accepted before are stored. */
  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  get #isUnavailable(): boolean {
    return this.#closing !== undefined || this.#store.isFull;
  }

  async #drain(): Promise<void> {
    await this.#store.close();
    await Promise.all([this.#lastUsed.close(), this.#log.close()]);
    await Promise.race([this.#pool.end(), setTimeout(GOODBYE_MS, undefined, { ref: false })]);
  }

  /** Only a valid address has a limit to be over; a wrong one hears that it is wrong, however often. */
  async #take(post: Post): Promise<Arrival> {
    const receivedAt = Date.now();
    const startedAt = performance.now();
    const webhookId = toId(post.path.webhookId);
    const digest = digestToken(post.path.token);
    const messageId = post.path.messageId === null ? newId() : toId(post.path.messageId);
    const waitMs = this.#limiter.take(webhookId + digest, startedAt);
    const body = waitMs > 0 ? new Refusal("rate_limited") : await this.#readBody(post);
    const tokenHash = `\\x${digest}`;
    return { post, webhookId, tokenHash, messageId, body, waitMs, receivedAt, startedAt };
  }

  async #readBody(post: Post): Promise<Buffer | Refusal> {
    const length = Number(post.header("content-length") ?? 0);
    const body = length > this.#maxBytes ? "too_large" : await post.readBody(this.#maxBytes);
    if (body === "too_large") return new Refusal(body);
    return body === "gone" ? new Refusal("invalid_json") : body;
  }

  /** Has the database check the credentials, and store or change the message where there is one. */
  #settle(arrival: Arrival, reading: Reading, version: number): Promise<Verdict | ChangeVerdict> {
    const { result } = reading;
    const isChange = arrival.post.path.messageId !== null;
    const isMessage = typeof result === "object" && !(result instanceof Refusal);
    if (isChange && (isMessage || result === "deletion")) {
      return changeMessage(this.#pool, toChange(arrival, result, version));
    }
    return this.#store.submit(toCandidate(arrival, reading, version));
  }

  #answer(arrival: Arrival, reading: Reading, verdict: Verdict | ChangeVerdict): Answer {
    const answer = answerTo(arrival, reading, verdict);
    countPost(arrival, reading, verdict);
    const { webhookId, tokenHash } = arrival;
    if (verdict === "unauthorized") this.#known.forget(webhookId, tokenHash);
    if (verdict === "unauthorized" || verdict === "unavailable") return answer;
    this.#known.add(webhookId, tokenHash);
    if (answer.status === OK) this.#lastUsed.touch(webhookId);
    this.#log.add(toLogged(arrival, reading, answer, verdict));
    return answer;
  }
}

function unavailable(): Answer {
  countUnread("unavailable");
  return UNAVAILABLE;
}

function refuseMethod({ method, path }: Post): Answer | null {
  if (path.messageId === null) return method === "POST" ? null : METHOD_NOT_ALLOWED;
  return CHANGES.has(method) ? null : ONLY_PATCH_OR_DELETE;
}

const toId = (text: string): string => (isId(text) ? text.toLowerCase() : NIL_ID);
