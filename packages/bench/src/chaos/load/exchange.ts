import { type Agent, type ClientRequest, type IncomingMessage, request } from "node:http";

/**
 * How a request can go without a whole answer: nobody listened; the connection broke before a byte of the
 * answer came, or in the middle of it; or nothing happened for {@link PATIENCE_MS}.
 */
export type Fault = "refused" | "unanswered" | "cut" | "silent";

/** What came of one request. Times in milliseconds of `performance.now()`. */
export interface Exchange {
  sentAt: number;
  endedAt: number;
  /** Null without a whole answer. */
  status: number | null;
  retryAfter: string | null;
  body: string;
  fault: Fault | null;
}

export interface Order {
  agent: Agent;
  port: number;
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Every request is answered or broken off within this, whatever is wrong. */
export const PATIENCE_MS = 60_000;

function faultOf(sent: ClientRequest, error: NodeJS.ErrnoException, before: number): Fault {
  if (error.name === "TimeoutError" || error.name === "AbortError") return "silent";
  if (error.code === "ECONNREFUSED") return "refused";
  return (sent.socket?.bytesRead ?? 0) > before ? "cut" : "unanswered";
}

/** Sends a request and waits for its end. Never rejects. */
export function exchange({ agent, port, method, path, headers, body }: Order): Promise<Exchange> {
  const { promise, resolve } = Promise.withResolvers<Exchange>();
  const sentAt = performance.now();
  const finish = (end: Partial<Exchange>) =>
    resolve({
      sentAt,
      endedAt: performance.now(),
      status: null,
      retryAfter: null,
      body: "",
      fault: null,
      ...end,
    });
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const sent = request({ agent, host: "127.0.0.1", port, method, path, headers, signal });
  let before = 0;
  sent.on("socket", (socket) => {
    before = socket.bytesRead;
  });
  sent.on("error", (error) => finish({ fault: faultOf(sent, error, before) }));
  sent.on("response", (response) => void read(response, finish));
  sent.end(body);
  return promise;
}

async function read(
  response: IncomingMessage,
  finish: (end: Partial<Exchange>) => void,
): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch (error) {
    const { name } = error as Error;
    return finish({ fault: name === "AbortError" || name === "TimeoutError" ? "silent" : "cut" });
  }
  const status = response.statusCode ?? null;
  const retryAfter = response.headers["retry-after"] ?? null;
  finish({ status, retryAfter, body: Buffer.concat(chunks).toString("utf8") });
}
