import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { MAX_RESPONSE_BYTES } from "./outcome.ts";

/** A receiver that has answered may dawdle over the rest for so long; what came until then is kept. */
const READ_TIMEOUT_MS = 3_000;

/** What a receiver answered: all of it, or its beginning. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** When the status came, as `performance.now()` tells. */
  at: number;
}

interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * One request and the beginning of its answer, spoken to undici's dispatcher directly. Its `request` and
 * `fetch` make streams of what is a few hundred bytes here, and much of them outlives the collections of young
 * memory: docs/performance.md has the figures.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #answer = Promise.withResolvers<Answer>();
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #head: Omit<Answer, "body"> | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #dawdling: NodeJS.Timeout | undefined;
  /** Why it is over; undefined while it isn't. */
  #end: Error | undefined;

  /**
   * POSTs, and follows no redirect. To be called once.
   * @throws when no answer came
   */
  post(dispatcher: Dispatcher, { url, headers, body }: Post): Promise<Answer> {
    const { origin, pathname, search } = new URL(url);
    const options = { origin, path: pathname + search, method: "POST", headers, body } as const;
    try {
      if (this.#end === undefined) dispatcher.dispatch(options, this);
    } catch (error) {
      this.#finish(error as Error);
    }
    return this.#answer.promise;
  }

  /** Ends it with what came until now, or with the reason why nothing did. */
  abort(reason: Error): void {
    if (this.#end !== undefined) return;
    this.#finish(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#end !== undefined) controller.abort(this.#end);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    // What comes before the answer (RFC 9110, section 15.2).
    if (status < 200) return;
    this.#head = { status, headers, at: performance.now() };
    this.#dawdling = setTimeout(() => this.abort(new Error("the rest is late")), READ_TIMEOUT_MS);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length >= MAX_RESPONSE_BYTES) this.abort(new Error("this is enough"));
  }

  onResponseEnd(): void {
    this.#finish(new Error("this is all"));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#finish(error);
  }

  /** The connection may break after the status has come; the status is what counts. */
  #finish(end: Error): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    clearTimeout(this.#dawdling);
    if (this.#head === undefined) this.#answer.reject(end);
    else this.#answer.resolve({ ...this.#head, body: Buffer.concat(this.#chunks) });
  }
}
