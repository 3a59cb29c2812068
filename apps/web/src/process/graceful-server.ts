import type { IncomingMessage, Server, ServerResponse } from "node:http";
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

/** Stops a server without cutting off an answer. */
export class GracefulServer {
  readonly #server: Server;
  readonly #underWay = new Set<ServerResponse>();
  #isStopping = false;

  /** @param server before it has any listener for requests */
  constructor(server: Server) {
    this.#server = server;
    for (const event of ["request", "checkContinue"]) {
      server.prependListener(event, (_: IncomingMessage, response: ServerResponse) =>
        this.#watch(response),
      );
    }
  }

  /**
   * Answers what was asked and asks clients to leave; resolves when the last connection is closed. Live
   * streams are closed in the end: whoever listens connects again, to another process or later.
   */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const response of this.#underWay) this.#askToLeave(response);
    await sleep(FAREWELL_MS);
    // What came while this process was busy is read before a connection counts as idle.
    await nextTurn();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    await Promise.race([
      closed,
      sleep(STREAMS_TIMEOUT_MS - FAREWELL_MS, undefined, { ref: false }),
    ]);
    for (const response of this.#underWay) if (isStream(response)) response.destroy();
    await closed;
  }

  #watch(response: ServerResponse): void {
    this.#underWay.add(response);
    response.once("close", () => this.#underWay.delete(response));
    if (this.#isStopping) this.#askToLeave(response);
  }

  /** By `Connection: close`, where the answer hasn't begun. */
  #askToLeave(response: ServerResponse): void {
    if (!response.headersSent) response.shouldKeepAlive = false;
  }
}
