import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A load balancer as one would put in front of several servers, without any stickiness. */
export interface Balancer {
  url: string;
  /** The servers' addresses; each request goes to the next of them. */
  servers: string[];
  close(): Promise<void>;
}

/** What may be sent to a second server when the first has had it and is gone, as nginx has it. */
const REPEATABLE = new Set(["GET", "HEAD"]);

/** As long as the app's own: a shorter one would be over just as a caller sends its next request. */
const KEEP_ALIVE_MS = 75_000;

/** Starts a balancer that knows no server yet. */
export async function startBalancer(): Promise<Balancer> {
  const servers: string[] = [];
  let turn = 0;
  const entrance = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (near, answer) => {
    turn++;
    const first = turn % servers.length;
    const inTurn = [...servers.slice(first), ...servers.slice(0, first)];
    forward(near, answer, inTurn).catch(() => answer.destroy());
  });
  entrance.listen(0, "127.0.0.1");
  await once(entrance, "listening");
  return {
    url: `http://localhost:${(entrance.address() as AddressInfo).port}`,
    servers,
    close: async () => {
      entrance.closeAllConnections();
      entrance.close();
      await once(entrance, "close");
    },
  };
}

/** Hands a request to the first server that takes it; 502 when none does. */
async function forward(near: IncomingMessage, answer: ServerResponse, servers: string[]) {
  const body = await buffer(near);
  for (const server of servers) {
    const outcome = await attempt(server, near, body, answer);
    if (outcome === "answered") return;
    if (outcome === "lost" && !REPEATABLE.has(near.method ?? "")) break;
  }
  answer.writeHead(502).end();
}

/** `refused`: the server heard nothing of it. `lost`: it may have, but is gone without an answer. */
type Outcome = "answered" | "refused" | "lost";

function attempt(
  server: string,
  near: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const headers = { ...near.headers, "x-forwarded-for": callerOf(near) };
  const url = new URL(near.url ?? "/", server);
  const far = request(url, { method: near.method, headers, agent: false }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    // A stream has to begin before there is anything in it.
    answer.flushHeaders();
    response.pipe(answer);
    response.on("error", () => answer.destroy());
    resolve("answered");
  });
  answer.on("close", () => far.destroy());
  far.on("error", (error: NodeJS.ErrnoException) =>
    resolve(error.code === "ECONNREFUSED" ? "refused" : "lost"),
  );
  far.end(body);
  return promise;
}

const callerOf = ({ headers, socket }: IncomingMessage): string =>
  [headers["x-forwarded-for"] ?? [], socket.remoteAddress ?? []].flat().join(", ");
