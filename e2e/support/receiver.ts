import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** What came in, as it came. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** An outside service on this machine: keeps what it gets, and answers what it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers, once it has kept what came. */
  behave: (received: Received) => Answer = () => ({ status: 200, body: "ok" });
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = {
      path: request.url ?? "",
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    this.received.push(received);
    const { status, body, headers } = this.behave(received);
    response.writeHead(status, { "x-receiver": "tests", ...headers }).end(body);
  });

  /** From now on it answers this to everything. */
  answer(status: number, body = "", headers: Record<string, string> = {}): void {
    this.behave = () => ({ status, body, headers });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#server.listen(0, "127.0.0.1");
    await once(receiver.#server, "listening");
    return receiver;
  }

  /** An address of it; another path is another receiver. */
  url(path = "/hook"): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** The bodies that came, in order; those of one path alone, if given. */
  bodies(path?: string): string[] {
    return this.received
      .filter((one) => path === undefined || one.path === path)
      .map(({ body }) => body);
  }

  /** From now on it refuses connections. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** Whether a receiver that knows this secret takes the request for genuine. */
export function isSignedBy(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
