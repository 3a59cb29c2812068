import type { IncomingMessage } from "node:http";
import { REQUEST_ID_HEADER, toRequestId } from "@tidings/watch";
import type { Headers, Post } from "../post.ts";
import type { WebhookPath } from "./webhook-path.ts";

/** A post as Node's HTTP server hands it over. */
export class NodePost implements Post {
  readonly requestId: string;
  readonly method: string;
  readonly path: WebhookPath;
  readonly query: string;
  readonly #request: IncomingMessage;
  readonly #beforeBody: () => void;

  /** @param beforeBody is called once, when the body is wanted */
  constructor(request: IncomingMessage, path: WebhookPath, query: string, beforeBody: () => void) {
    this.requestId = toRequestId(request.headers[REQUEST_ID_HEADER]);
    this.method = request.method ?? "";
    this.path = path;
    this.query = query;
    this.#request = request;
    this.#beforeBody = beforeBody;
  }

  header(name: string): string | null {
    const value = this.#request.headers[name];
    return typeof value === "string" ? value : null;
  }

  headers(): Headers {
    return this.#request.headers;
  }

  readBody(limitBytes: number): Promise<Buffer | "too_large" | "gone"> {
    this.#beforeBody();
    return readNodeBody(this.#request, limitBytes);
  }
}

/** Reads a request's body as {@link Post.readBody} has it; beyond the limit the request is left paused. */
function readNodeBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Buffer | "too_large" | "gone"> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= limitBytes) return;
      request.pause();
      chunks.length = 0;
      resolve("too_large");
    });
    request.on("end", () => {
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
    });
    request.on("close", () => resolve("gone"));
  });
}
