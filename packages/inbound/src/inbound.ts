import { setTimeout } from "node:timers/promises";
import { digestToken, isId, newId, type Pool } from "@tidings/prisma";
import {
  accepted,
  CHANNEL_ARCHIVED,
  METHOD_NOT_ALLOWED,
  rateLimited,
  refused,
  UNAUTHORIZED,
  UNAVAILABLE,
} from "./answers.ts";
import { parsePost } from "./body/parse-post.ts";
import type { Recognised } from "./message/finish-message.ts";
import type { Answer, Post } from "./post.ts";
import { RateLimiter } from "./rate-limit/rate-limiter.ts";
import { recognise } from "./recognisers/index.ts";
import { Refusal } from "./refusal.ts";
import type { Candidate, Verdict } from "./store/candidate.ts";
import { LastUsed } from "./store/last-used.ts";
import { MessageStore } from "./store/message-store.ts";
import { createStorePool } from "./store/store-pool.ts";

/** Batches on their way to the database at once. */
const MAX_IN_FLIGHT = 2;
/** How long the database may take to let go of our connections. */
const GOODBYE_MS = 1_000;
/** Stands in for an id that is none, so that it takes the same way as an unknown one. */
const NIL_ID = "00000000-0000-0000-0000-000000000000";

type Credentials = Omit<Candidate, "content">;

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
  readonly #lastUsed: LastUsed;
  #closing: Promise<void> | undefined;

  constructor({ rate, burst, maxBytes }: InboundLimits) {
    this.#maxBytes = maxBytes;
    this.#limiter = new RateLimiter(rate, burst);
    // The last connection is for `last_used_at`, which must not take a batch's place.
    this.#pool = createStorePool(MAX_IN_FLIGHT + 1);
    this.#store = new MessageStore(this.#pool, MAX_IN_FLIGHT);
    this.#lastUsed = new LastUsed(this.#pool);
  }

  /** Answers a post; with 200 only once its message is committed. */
  async receive(post: Post): Promise<Answer> {
    if (post.method !== "POST") return METHOD_NOT_ALLOWED;
    if (this.#isUnavailable) return UNAVAILABLE;
    const webhookId = isId(post.path.webhookId) ? post.path.webhookId.toLowerCase() : NIL_ID;
    const digest = digestToken(post.path.token);
    const credentials = { webhookId, tokenHash: `\\x${digest}`, messageId: newId() };
    const waitMs = this.#limiter.take(webhookId + digest, performance.now());
    if (waitMs > 0) return this.#askToWait(credentials, waitMs, post.header("user-agent"));
    const message = await this.#readMessage(post);
    if (this.#isUnavailable) return UNAVAILABLE;
    const content = message instanceof Refusal ? null : message.content;
    const verdict = await this.#store.submit({ ...credentials, content });
    if (verdict === "stored") this.#lastUsed.touch(webhookId);
    return this.#answer(verdict, credentials.messageId, message);
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
    await this.#lastUsed.close();
    await Promise.race([this.#pool.end(), setTimeout(GOODBYE_MS, undefined, { ref: false })]);
  }

  /** Only a valid address has a limit to be over; a wrong one hears that it is wrong, however often. */
  async #askToWait(
    credentials: Credentials,
    waitMs: number,
    agent: string | null,
  ): Promise<Answer> {
    const verdict = await this.#store.submit({ ...credentials, content: null });
    if (verdict === "valid") return rateLimited(waitMs, agent);
    return this.#answer(verdict, credentials.messageId, null);
  }

  async #readMessage(post: Post): Promise<Recognised | Refusal> {
    const length = Number(post.header("content-length") ?? 0);
    const body = length > this.#maxBytes ? "too_large" : await post.readBody(this.#maxBytes);
    if (body === "too_large") return new Refusal(body);
    if (body === "gone") return new Refusal("invalid_json");
    const parsed = await parsePost(body, {
      header: (name) => post.header(name),
      query: new URLSearchParams(post.query),
      dialect: post.path.dialect,
    });
    return parsed instanceof Refusal ? parsed : recognise(parsed).message;
  }

  #answer(verdict: Verdict, messageId: string, message: Recognised | Refusal | null): Answer {
    switch (verdict) {
      case "stored":
        return accepted(messageId);
      case "archived":
        return CHANNEL_ARCHIVED;
      case "unauthorized":
        return UNAUTHORIZED;
      default:
        return message instanceof Refusal && verdict === "valid" ? refused(message) : UNAVAILABLE;
    }
  }
}
