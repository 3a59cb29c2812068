import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

type Behaviour = (response: ServerResponse, received: Received) => void;

const accept: Behaviour = (response) => response.writeHead(200).end("ok");

/** A receiver of webhooks on loopback that keeps what it gets and behaves as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  behave: Behaviour = accept;
  /** Requests that are being answered. */
  inFlight = 0;
  mostInFlight = 0;
  readonly #server = createServer(async (request, response) => {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    response.on("close", () => {
      this.inFlight -= 1;
    });
    const chunks: Buffer[] = [];
    request.on("error", () => {});
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const received = { path: request.url ?? "", headers: request.headers, body, at: Date.now() };
    this.received.push(received);
    this.behave(response, received);
  });

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#server.listen(0, "127.0.0.1");
    await once(receiver.#server, "listening");
    return receiver;
  }

  url(path = "/hook"): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** The `webhook-id` of everything that came, in order. */
  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers["webhook-id"]));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** Answers with a status and a body. */
export const answer =
  (status: number, body = "", headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** Never answers. */
export const hang: Behaviour = () => {};

/** Breaks the connection off. */
export const reset: Behaviour = (response) => response.socket?.resetAndDestroy();

/** Answers 200 and then 100 MB. */
export const flood: Behaviour = (response) => {
  const chunk = Buffer.alloc(1_000_000, "x");
  let left = 100;
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return response.once("drain", write);
    }
    response.end();
  };
  response.writeHead(200);
  write();
};
