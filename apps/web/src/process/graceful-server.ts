import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/**
 * How long requests are still taken while the server stops: those that are on their way, and those of
 * clients that keep a connection and don't know yet that they should make a new one.
 */
const FAREWELL_MS = 500;
/** A live stream is closed after this, since it has no end of its own. */
const STREAMS_TIMEOUT_MS = 1_000;
/** What asks for one, in a browser by itself (HTML Living Standard, section 9.2.2). */
const LIVE_STREAM = "text/event-stream";

const isStream = ({ req }: ServerResponse): boolean =>
  req.headers.accept?.includes(LIVE_STREAM) ?? false;

/** A client's connection, and the latest answer on it: those before are written already, or go before it. */
interface Connection {
  latest: ServerResponse | undefined;
}

/** Stops a server without cutting off an answer. */
export class GracefulServer {
  readonly #server: Server;
  /**
   * Kept by connection, of which there are few and which last. A set of the answers under way changes
   * with every request, and made the garbage collector take twice as long under load.
   */
  readonly #connections = new Map<Socket, Connection>();
  #isStopping = false;

  /** @param server before it has any listener for requests */
  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.#connections.set(socket, { latest: undefined });
      socket.once("close", () => this.#connections.delete(socket));
    });
    for (const event of ["request", "checkContinue"]) {
      server.prependListener(event, ({ socket }: IncomingMessage, response: ServerResponse) => {
        const connection = this.#connections.get(socket);
        if (connection !== undefined) connection.latest = response;
        if (this.#isStopping) askToLeave(response);
      });
    }
  }

  /**
   * Answers what was asked and asks clients to leave; resolves when the last connection is closed. Live
   * streams are closed in the end: whoever listens connects again, to another process or later.
   */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const response of this.#underWay()) askToLeave(response);
    await sleep(FAREWELL_MS);
    // What came while this process was busy is read before a connection counts as idle.
    await nextTurn();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    await Promise.race([
      closed,
      sleep(STREAMS_TIMEOUT_MS - FAREWELL_MS, undefined, { ref: false }),
    ]);
    for (const response of this.#underWay()) if (isStream(response)) response.destroy();
    await closed;
  }

  #underWay(): ServerResponse[] {
    const latest = Array.from(this.#connections.values(), ({ latest }) => latest ?? []).flat();
    return latest.filter(({ closed }) => !closed);
  }
}

/** By `Connection: close`, where the answer hasn't begun. */
function askToLeave(response: ServerResponse): void {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
