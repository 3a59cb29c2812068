import { setTimeout as sleep } from "node:timers/promises";
import { parseEvents } from "./parse-events.ts";

const PAGE = 100;
const MAX_PAGES = 300;
/** Messages are ordered by their arrival, and a batch of them commits a moment later. */
const OVERLAP_MS = 5_000;
const RETRY_MS = 200;

interface Update {
  messages: { content: string }[];
  stale: string[];
}

interface MessagePage {
  items: { content: string; createdAt: string }[];
  nextCursor: string | null;
}

/**
 * A page that shows a channel: takes what the stream brings, loads anew when it is told to, and connects
 * again where it ended, as a browser does.
 */
export class Listener {
  /** The contents of all messages that it has shown. */
  readonly seen = new Set<string>();
  /** How often the stream broke off. */
  reconnects = 0;
  readonly #origin: string;
  readonly #cookie: string;
  readonly #channelId: string;
  readonly #end = new AbortController();
  readonly #connected = Promise.withResolvers<void>();
  #position: string | null = null;
  #run: Promise<void> = Promise.resolve();

  constructor(port: number, cookie: string, channelId: string) {
    this.#origin = `http://127.0.0.1:${port}`;
    this.#cookie = cookie;
    this.#channelId = channelId;
  }

  /** Resolves once it listens. */
  async start(): Promise<void> {
    this.#run = this.#listen();
    await this.#connected.promise;
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#run;
  }

  async #listen(): Promise<void> {
    while (!this.#end.signal.aborted) {
      try {
        await this.#readStream();
      } catch {
        // The app is away, or ended the stream; as a browser does, try again.
      }
      if (this.#end.signal.aborted) return;
      this.reconnects += 1;
      await sleep(RETRY_MS);
    }
  }

  async #readStream(): Promise<void> {
    const input = { channelId: this.#channelId, lastEventId: this.#position };
    const response = await this.#get("message.onEvent", input);
    if (response.body === null) return;
    for await (const event of parseEvents(response.body.pipeThrough(new TextDecoderStream()))) {
      if (event.type === "serialized-error") return;
      if (event.type !== "message" || event.id === null) continue;
      await this.#take(JSON.parse(event.data).json);
      this.#position = event.id;
      this.#connected.resolve();
    }
  }

  async #take({ messages, stale }: Update): Promise<void> {
    for (const { content } of messages) this.seen.add(content);
    if (stale.includes("messages")) await this.#loadAnew();
  }

  /** The newest messages and, as somebody who scrolls would, those before them, back to what it was at. */
  async #loadAnew(): Promise<void> {
    const until = Number(this.#position) - OVERLAP_MS;
    let cursor: string | null = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const input = { channelId: this.#channelId, limit: PAGE, ...(cursor !== null && { cursor }) };
      const response = await this.#get("message.list", input);
      const { items, nextCursor }: MessagePage = (await response.json()).result.data.json;
      for (const { content } of items) this.seen.add(content);
      const oldest = Date.parse(items.at(-1)?.createdAt ?? "");
      if (nextCursor === null || oldest < until) return;
      cursor = nextCursor;
    }
  }

  async #get(procedure: string, input: object): Promise<Response> {
    const query = new URLSearchParams({ input: JSON.stringify({ json: input }) });
    const response = await fetch(`${this.#origin}/api/trpc/${procedure}?${query}`, {
      headers: { cookie: this.#cookie, accept: "text/event-stream, application/json" },
      signal: this.#end.signal,
    });
    if (!response.ok) throw new Error(`${procedure} answered ${response.status}.`);
    return response;
  }
}
