import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Arrivals, type Spread, textOf } from "./arrivals.ts";
import { type Listener, listen } from "./listener.ts";
import type { PostedChannel, Workspace } from "./workspace.ts";

/** As many streams as begin at once; a browser would make its own one after the page. */
const OPENED_TOGETHER = 20;
/** A server that lags behind the pace is waited for, not heaped upon. */
const MOST_POSTS_AT_ONCE = 16;
/** What hasn't been heard this long after the last post is lost. */
const PATIENCE_MS = 30_000;

export interface AudienceOptions {
  port: number;
  workspace: Workspace;
  /** The listeners are spread evenly over these. */
  channels: readonly PostedChannel[];
  listeners: number;
  interrupted: AbortSignal;
}

/** Listeners over some channels, and somebody who posts there. */
export class Audience {
  readonly #options: AudienceOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MOST_POSTS_AT_ONCE });
  readonly #listeners: Listener[] = [];
  #arrivals = new Arrivals();
  #posted = 0;

  private constructor(options: AudienceOptions) {
    this.#options = options;
  }

  /** Opens every listener's stream. */
  static async open(options: AudienceOptions): Promise<Audience> {
    const audience = new Audience(options);
    for (let place = 0; place < options.listeners; place += OPENED_TOGETHER) {
      options.interrupted.throwIfAborted();
      const places = Array.from(
        { length: Math.min(OPENED_TOGETHER, options.listeners - place) },
        (_, offset) => place + offset,
      );
      await Promise.all(places.map((one) => audience.#open(one)));
    }
    return audience;
  }

  async #open(place: number): Promise<void> {
    const { port, workspace, channels } = this.#options;
    const cookie = workspace.cookies[place % workspace.cookies.length] ?? "";
    const listener = await listen({
      port,
      cookie,
      channelId: (channels[place % channels.length] as PostedChannel).id,
      onMessage: (content) => this.#arrivals.arrive(content, place),
      onLost: (reason) => this.#arrivals.fail(`listener ${place} lost its stream: ${reason}`),
    });
    this.#listeners.push(listener);
  }

  /**
   * Posts at a steady pace to one channel after the other.
   * @param onPost called as each leaves, with its number and the time (ms since 1970)
   * @throws {Error} when a post isn't accepted, or a listener doesn't hear of it exactly once
   */
  async run(
    posts: number,
    everyMs: number,
    onPost = (_: number, __: number) => {},
  ): Promise<Spread> {
    const { channels, listeners, interrupted } = this.#options;
    this.#arrivals = new Arrivals();
    const startedAt = performance.now();
    for (let n = 0; n < posts; n += 1) {
      await sleep(Math.max(0, startedAt + n * everyMs - performance.now()), undefined, {
        signal: interrupted,
      });
      const number = this.#posted++;
      const place = n % channels.length;
      const hears = Array.from({ length: listeners }, (_, one) => one).filter(
        (one) => one % channels.length === place,
      );
      onPost(number, Date.now());
      this.#arrivals.send(number, hears);
      this.#post(channels[place] as PostedChannel, number);
    }
    return this.#arrivals.settle(PATIENCE_MS);
  }

  /** Whatever goes wrong is the arrivals' failure. */
  #post({ path }: PostedChannel, number: number): void {
    const { port } = this.#options;
    const body = JSON.stringify({ content: textOf(number) });
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const options = { host: "127.0.0.1", port, path, method: "POST", headers, agent: this.#agent };
    const fail = (reason: string) => this.#arrivals.fail(`post ${number}: ${reason}`);
    request(options, (response) => {
      if (response.statusCode !== 200) fail(`was answered with ${response.statusCode}`);
      response.resume();
    })
      .once("error", ({ message }) => fail(message))
      .end(body);
  }

  close(): void {
    for (const listener of this.#listeners) listener.close();
    this.#agent.destroy();
  }
}
