/** The end of a stream of server-sent events, as every OpenAI-compatible server says it. */
const DONE = /\ndata: ?\[DONE\]/;
const TAIL = "\ndata: [DONE]".length;

/**
 * Looks at the bytes of one streamed answer as they pass: the client library tells neither of keep-alive
 * comments, which say that a server still works, nor whether the stream ended as it should.
 */
export class WatchedFetch {
  readonly #onSilence = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #tail = "\n";
  #sawEnd = false;

  /** @param silenceMs how long a server may say nothing before {@link silence} aborts */
  constructor(silenceMs: number) {
    this.#timer = setTimeout(() => this.#onSilence.abort(), silenceMs);
  }

  get silence(): AbortSignal {
    return this.#onSilence.signal;
  }

  /** True once the server said that this was all. */
  get sawEnd(): boolean {
    return this.#sawEnd;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await globalThis.fetch(input, init);
    this.#timer.refresh();
    if (response.body === null) return response;
    const passing = new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        this.#look(bytes);
        controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(passing), response);
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(bytes: Uint8Array): void {
    this.#timer.refresh();
    const text = this.#tail + Buffer.from(bytes).toString("latin1");
    this.#sawEnd ||= DONE.test(text);
    this.#tail = text.slice(-TAIL);
  }
}
