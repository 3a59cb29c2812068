import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { transformer } from "../transformer.ts";
import { STREAM } from "../trpc.ts";
import type { LiveUpdate } from "./inbox.ts";
import type { Tracked } from "./updates.ts";

/** As tRPC's own handler answers: nothing on the way is to keep, change or collect the stream. */
const HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

const serialize = (value: unknown): string => JSON.stringify(transformer.serialize(value));

const event = (name: string, data = ""): Buffer =>
  Buffer.from(`event: ${name}\ndata: ${data}\n\n\n`);

const CONNECTED = event("connected", JSON.stringify(STREAM.client));
const PING = event("ping");
const RETURN = event("return");

interface Written {
  position: string;
  bytes: Buffer;
}

const written = new WeakMap<LiveUpdate, Written>();

/** An update as bytes. What is everybody's is made once, since nearly all have come to the same position. */
function toBytes(position: string, update: LiveUpdate): Buffer {
  const known = written.get(update);
  if (known?.position === position) return known.bytes;
  const bytes = Buffer.from(`data: ${serialize(update)}\nid: ${position}\n\n\n`);
  if (Object.isFrozen(update)) written.set(update, { position, bytes });
  return bytes;
}

/**
 * Answers with server-sent events (HTML Living Standard, section 9.2) of the names that tRPC's client knows,
 * byte for byte what tRPC's own handler sends. There every listener has four streams in a row, each with its
 * own promises and copies; here an update goes to every socket as the same bytes.
 */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #gone = new AbortController();
  #ping: NodeJS.Timeout | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.once("close", () => {
      clearInterval(this.#ping);
      this.#gone.abort();
    });
  }

  /** Aborts when nobody listens any more. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /**
   * Sends what comes, to a slow listener as slowly as it takes it, and ends with it.
   * @throws whatever `updates` throws, and the signal's reason
   */
  async send(updates: AsyncIterable<Tracked>): Promise<void> {
    this.#begin();
    for await (const [position, update] of updates) {
      this.#ping?.refresh();
      if (this.#response.write(toBytes(position, update))) continue;
      await once(this.#response, "drain", { signal: this.signal });
    }
    this.#response.end(RETURN);
  }

  /** @param shape the error as tRPC's client reads it */
  fail(shape: unknown): void {
    this.#begin();
    this.#response.end(event("serialized-error", serialize(shape)));
  }

  #begin(): void {
    if (this.#response.headersSent || this.signal.aborted) return;
    this.#response.writeHead(200, HEADERS);
    this.#response.write(CONNECTED);
    this.#ping = setInterval(() => this.#sendPing(), STREAM.ping.intervalMs);
  }

  #sendPing(): void {
    if (!this.#response.writableNeedDrain) this.#response.write(PING);
  }
}
