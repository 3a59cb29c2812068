import { NOTIFY_CHANNEL } from "@tidings/bus";
import { log } from "@tidings/config";
import type { Pool } from "@tidings/prisma";
import { QUERY_TIMEOUT } from "./store-pool.ts";

/** A webhook's time is written at most this often. */
const WRITE_EVERY_MS = 1_000;
const TICK_MS = 250;

/**
 * Rows are locked in one order, so that two processes can't wait for each other. The commit isn't
 * waited for on disk, which posts have more use for; a crash may lose the last second.
 */
const STATEMENT = `
with used as (
  select * from unnest($1::uuid[], $2::float8[]) as used (id, ms)
), locked as (
  select webhook.id, to_timestamp(used.ms / 1000) as used_at
  from channel_webhooks webhook join used using (id)
  order by webhook.id
  for no key update of webhook
), written as (
  update channel_webhooks webhook set last_used_at = greatest(webhook.last_used_at, locked.used_at)
  from locked
  where webhook.id = locked.id
  returning webhook.channel_id
)
select pg_notify('${NOTIFY_CHANNEL}', '{"kind":"webhooks","channelId":"' || channel_id || '"}'),
  set_config('synchronous_commit', 'off', true)
from (select distinct channel_id from written) as changed`;

/**
 * Keeps `last_used_at` up to date beside the stream of posts: the first post of a webhook is written
 * within a tick, the ones after it once a second. A failed write is tried again and told to nobody else.
 */
export class LastUsed {
  readonly #pool: Pool;
  /** When a webhook was last used, in milliseconds since 1970; only what isn't written yet. */
  #due = new Map<string, number>();
  /** When a webhook was last written, for those of the last second. */
  readonly #writtenAt = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  touch(webhookId: string): void {
    this.#due.set(webhookId, Date.now());
    this.#timer ??= setTimeout(this.#tick, 0);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    await this.#write(this.#due);
  }

  readonly #tick = async (): Promise<void> => {
    const before = Date.now() - WRITE_EVERY_MS;
    for (const [webhookId, at] of this.#writtenAt) {
      if (at <= before) this.#writtenAt.delete(webhookId);
    }
    const ready = new Map([...this.#due].filter(([id]) => !this.#writtenAt.has(id)));
    this.#writing = this.#write(ready);
    await this.#writing;
    const isIdle = this.#due.size === 0 && this.#writtenAt.size === 0;
    this.#timer = isIdle ? undefined : setTimeout(this.#tick, TICK_MS).unref();
  };

  async #write(used: Map<string, number>): Promise<void> {
    if (used.size === 0) return;
    const now = Date.now();
    try {
      const values = [[...used.keys()], [...used.values()]];
      const query = { name: "last-used", text: STATEMENT, values };
      await this.#pool.query({ ...query, ...QUERY_TIMEOUT });
      for (const [webhookId, at] of used) {
        if (this.#due.get(webhookId) === at) this.#due.delete(webhookId);
      }
    } catch (error) {
      log().debug({ error: String(error) }, "the time of last use can't be written yet");
    }
    for (const webhookId of used.keys()) this.#writtenAt.set(webhookId, now);
  }
}
