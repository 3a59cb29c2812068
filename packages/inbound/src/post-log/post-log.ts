import { log } from "@tidings/config";
import type { Pool } from "@tidings/prisma";
import { type LoggedPost, toRow } from "./logged-post.ts";
import { writePosts } from "./write-posts.ts";

/** The latest posts of a webhook that are kept. */
export const KEPT_POSTS = 100;
const TICK_MS = 250;
/** A webhook's posts are written at most this often. */
const WRITE_EVERY_MS = 1_000;
/** Written in one tick at most; a flood is shown by samples, the latest of each webhook first. */
const MAX_PER_TICK = 200;
const MAX_BYTES_PER_TICK = 2 * 1024 * 1024;

/** Takes the latest of each webhook, then the one before it, and so on, within the bounds. */
function sample(byWebhook: ReadonlyMap<string, readonly LoggedPost[]>): LoggedPost[] {
  const taken: LoggedPost[] = [];
  let bytes = 0;
  for (let back = 1; back <= KEPT_POSTS; back++) {
    const layer = [...byWebhook.values()].flatMap((posts) => posts.at(-back) ?? []);
    if (layer.length === 0) break;
    for (const logged of layer) {
      bytes += logged.body?.length ?? 0;
      if (taken.length === MAX_PER_TICK || bytes > MAX_BYTES_PER_TICK) return taken.reverse();
      taken.push(logged);
    }
  }
  return taken.reverse();
}

/**
 * Keeps the latest posts of each webhook for its managers, beside the stream of messages: nothing waits
 * for it, and what a crash or a flood takes from it is no message.
 */
export class PostLog {
  readonly #pool: Pool;
  readonly #due = new Map<string, LoggedPost[]>();
  /** When posts of a webhook were written, for those of the last second. */
  readonly #writtenAt = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  add(logged: LoggedPost): void {
    const posts = this.#due.get(logged.webhookId);
    if (posts === undefined) this.#due.set(logged.webhookId, [logged]);
    else posts.push(logged);
    // Many at once, since every removal moves what is left.
    if (posts !== undefined && posts.length === 2 * KEPT_POSTS) posts.splice(0, KEPT_POSTS);
    this.#timer ??= setTimeout(this.#tick, TICK_MS);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    this.#writtenAt.clear();
    await this.#write();
  }

  readonly #tick = async (): Promise<void> => {
    const before = performance.now() - WRITE_EVERY_MS;
    for (const [webhookId, at] of this.#writtenAt) {
      if (at <= before) this.#writtenAt.delete(webhookId);
    }
    this.#writing = this.#write();
    await this.#writing;
    this.#timer = this.#due.size === 0 ? undefined : setTimeout(this.#tick, TICK_MS);
  };

  async #write(): Promise<void> {
    const ready = new Map([...this.#due].filter(([id]) => !this.#writtenAt.has(id)));
    if (ready.size === 0) return;
    for (const webhookId of ready.keys()) {
      this.#due.delete(webhookId);
      this.#writtenAt.set(webhookId, performance.now());
    }
    try {
      await writePosts(this.#pool, sample(ready).map(toRow), KEPT_POSTS);
    } catch (error) {
      log().debug({ error: String(error) }, "recent posts can't be written");
    }
  }
}
