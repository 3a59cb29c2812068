import { bounded } from "./bound-bytes.ts";
import type { Fetch } from "./provider.ts";
import { toStream } from "./whole-answer.ts";

/** The end of a stream of server-sent events, as every OpenAI-compatible server says it. */
const DONE = /\ndata: ?\[DONE\]/;
const TAIL = "\ndata: [DONE]".length;
/** The longest answer in one piece, with room for how JSON writes it. */
const MAX_BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Looks at the bytes of one streamed answer as they pass: the client library tells neither of keep-alive
 * comments, which say that a server still works, nor whether the stream ended as it should.
 */
export class WatchedFetch {
  readonly #fetch: Fetch;
  readonly #onSilence = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #tail = "\n";
  #sawEnd = false;
  #sawAnything = false;

  /** @param silenceMs how long a server may say nothing before {@link silence} aborts */
  constructor(silenceMs: number, fetch: Fetch) {
    this.#fetch = fetch;
    this.#timer = setTimeout(() => this.#onSilence.abort(), silenceMs);
  }

  get silence(): AbortSignal {
    return this.#onSilence.signal;
  }

  /** True once the server said that this was all. */
  get sawEnd(): boolean {
    return this.#sawEnd;
  }

  /** True once the server answered with something, whatever it was. */
  get sawAnything(): boolean {
    return this.#sawAnything;
  }

  readonly fetch: Fetch = async (input, init) => {
    const response = await this.#fetch(input, init);
    this.#timer.refresh();
    const type = response.headers.get("content-type") ?? "";
    const isWhole = /^application\/json\b/i.test(type);
    const safe = bounded(response, MAX_BYTES_AT_ONCE, response.ok && !isWhole);
    if (safe.body === null) return safe;
    const watched = new Response(safe.body.pipeThrough(this.#watch()), safe);
    if (!response.ok || !isWhole) return watched;
    const body = toStream(await watched.text());
    this.#look(Buffer.from(body));
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  #watch(): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform: (bytes, controller) => {
        this.#look(bytes);
        controller.enqueue(bytes);
      },
    });
  }

  #look(bytes: Uint8Array): void {
    this.#timer.refresh();
    this.#sawAnything ||= bytes.length > 0;
    const text = this.#tail + Buffer.from(bytes).toString("latin1");
    this.#sawEnd ||= DONE.test(text);
    this.#tail = text.slice(-TAIL);
  }
}
