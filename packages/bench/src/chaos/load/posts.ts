import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Exchange, exchange } from "./exchange.ts";

/** A message that somebody wants to have in the channel. */
export interface Post {
  /** Like no other post's. */
  content: string;
  /** The id that a 200 named; null while none was given. */
  messageId: string | null;
  /** Those of its requests that broke without an answer. */
  unanswered: number;
}

/** Senders that go on to the next message, whatever became of the last. */
const PLAIN_LANES = 4;
/** Senders that repeat a message until it is accepted, as GitHub and the like do, with a key that says so. */
const REPEATING_LANES = 2;
const PAUSE_MS = 25;
/** For whoever was refused. */
const LONG_PAUSE_MS = 50;
/** How often a repeating sender tries on when there is to be no more load. */
const LAST_TRIES = 200;

/** A steady stream of posts to one channel webhook, each of its own content. */
export class Posts {
  readonly sent: Post[] = [];
  readonly exchanges: Exchange[] = [];
  /** How many were answered with 200. */
  acknowledged = 0;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;
  readonly #path: string;
  #isOver = false;
  #lanes: Promise<void>[] = [];

  constructor(port: number, path: string) {
    this.#port = port;
    this.#path = path;
  }

  start(): void {
    this.#lanes = Array.from({ length: PLAIN_LANES + REPEATING_LANES }, (_, lane) =>
      this.#run(lane, lane < REPEATING_LANES),
    );
  }

  /** Sends nothing new, and resolves when every post has its end. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#lanes);
    this.#agent.destroy();
  }

  async #run(lane: number, isRepeating: boolean): Promise<void> {
    for (let number = 0; !this.#isOver; number += 1) {
      const post: Post = {
        content: `post ${number} of lane ${lane}`,
        messageId: null,
        unanswered: 0,
      };
      this.sent.push(post);
      const key = isRepeating ? `chaos-${lane}-${number}` : null;
      for (let left = LAST_TRIES; left > 0; left -= this.#isOver ? 1 : 0) {
        await this.#try(post, key);
        await sleep(post.messageId === null ? LONG_PAUSE_MS : PAUSE_MS);
        if (!isRepeating || post.messageId !== null) break;
      }
    }
  }

  async #try(post: Post, key: string | null): Promise<void> {
    const answer = await exchange({
      agent: this.#agent,
      port: this.#port,
      method: "POST",
      path: this.#path,
      headers: { "content-type": "application/json", ...(key && { "idempotency-key": key }) },
      body: JSON.stringify({ content: post.content }),
    });
    this.exchanges.push(answer);
    if (answer.status === 200) {
      post.messageId = JSON.parse(answer.body).message_id;
      this.acknowledged += 1;
    } else if (answer.fault !== null && answer.fault !== "refused") post.unanswered += 1;
  }
}
