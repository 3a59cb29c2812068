import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** One arrival of an event. */
export interface Arrival {
  /** The endpoint's path. */
  path: string;
  webhookId: string;
  email: string;
  /** Milliseconds since 1970, by this process's clock. */
  at: number;
  /** The same, as the signature has it. */
  signedAt: number;
  isSigned: boolean;
  /** It was answered with success. */
  isAccepted: boolean;
}

/** How an endpoint answers what arrives; true when that is a success. */
export type Behaviour = (response: ServerResponse, arrival: Arrival) => boolean;

/** Takes it. */
export const accept: Behaviour = (response) => {
  response.writeHead(204).end();
  return true;
};

/** Never answers. */
export const hang: Behaviour = () => false;

/** Breaks the connection off. */
export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
  return false;
};

const TRICKLED = "HTTP/1.1 204 No Content\r\n\r\n";
const TRICKLE_EVERY_MS = 1_000;

/** Answers a byte a second, which is longer than anybody waits. */
export const trickle: Behaviour = ({ socket }) => {
  let sent = 0;
  const timer = setInterval(() => {
    socket?.write(TRICKLED[sent++] ?? "");
    if (sent === TRICKLED.length) clearInterval(timer);
  }, TRICKLE_EVERY_MS);
  socket?.on("error", () => {});
  socket?.once("close", () => clearInterval(timer));
  return false;
};

/** The outside services that events are delivered to, each at a path of its own. */
export class Receiver {
  readonly arrivals: Arrival[] = [];
  /** How each path answers; accepts where nothing is said. */
  readonly behaviours = new Map<string, Behaviour>();
  readonly #secrets = new Map<string, string>();
  readonly #server: Server = createServer((request, response) => this.#receive(request, response));

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#server.listen(0, "127.0.0.1");
    await once(receiver.#server, "listening");
    return receiver;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** What is sent to a path has to be signed with this. */
  expectSecret(path: string, secret: string): void {
    this.#secrets.set(path, secret);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    // Broken off by the sender, so it may not count on it.
    if (body === null) return;
    const arrival = this.#toArrival(request, body);
    this.arrivals.push(arrival);
    const behave = this.behaviours.get(arrival.path) ?? accept;
    arrival.isAccepted = behave(response, arrival);
  }

  #toArrival({ url: path = "", headers }: IncomingMessage, body: string): Arrival {
    const webhookId = String(headers["webhook-id"]);
    const signedAt = Number(headers["webhook-timestamp"]) * 1000;
    const secret = this.#secrets.get(path);
    const signature =
      secret && new Webhook(secret).sign(webhookId, new Date(signedAt), body).toString();
    const isSigned = signature === headers["webhook-signature"];
    const { email } = JSON.parse(body).user;
    return { path, webhookId, email, at: Date.now(), signedAt, isSigned, isAccepted: false };
  }
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  } catch {
    return null;
  }
}
