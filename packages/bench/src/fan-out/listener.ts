import { get } from "node:http";
import { createInterface } from "node:readline";

/** A page's stream that doesn't begin within this has failed. */
const OPEN_TIMEOUT_MS = 30_000;
const DATA = "data: ";

/** The part of a live update that tells of messages; superjson keeps what is plain JSON under `json`. */
interface Update {
  json?: { messages?: { content: string }[] };
}

/** One open stream of a channel's news, as a page holds it. */
export interface Listener {
  close(): void;
}

export interface ListenerOptions {
  port: number;
  cookie: string;
  channelId: string;
  /** Called with each message as it comes. */
  onMessage: (content: string) => void;
  /** Called when the stream ends without having been closed. */
  onLost: (reason: string) => void;
}

/** Where a page asks for its channel's news. */
const pathOf = (channelId: string): string => {
  const input = JSON.stringify({ json: { channelId, lastEventId: null } });
  return `/api/trpc/message.onEvent?input=${encodeURIComponent(input)}`;
};

/**
 * Subscribes to a channel over HTTP (`message.onEvent`, server-sent events) on a connection of its own.
 * Resolves with the first update: from then on it hears everything.
 * @throws {Error} when it is refused, or takes too long
 */
export function listen(options: ListenerOptions): Promise<Listener> {
  const { port, cookie, channelId, onMessage, onLost } = options;
  const { promise, resolve, reject } = Promise.withResolvers<Listener>();
  let isClosed = false;
  const path = pathOf(channelId);
  const headers = { cookie, accept: "text/event-stream", "accept-encoding": "gzip, br" };
  const request = get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
    if (response.statusCode !== 200) return lose(`it was answered with ${response.statusCode}`);
    const lines = createInterface({ input: response.setEncoding("utf8") });
    lines.on("line", (line) => {
      if (!line.startsWith(DATA)) return;
      const { json }: Update = JSON.parse(line.slice(DATA.length) || "{}");
      if (json?.messages === undefined) return;
      clearTimeout(timer);
      resolve({ close });
      for (const { content } of json.messages) onMessage(content);
    });
    lines.once("error", ({ message }: Error) => lose(message));
    response.once("close", () => lose("it ended"));
  });
  const timer = setTimeout(() => lose("it didn't begin in time"), OPEN_TIMEOUT_MS);
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    request.destroy();
  };
  const lose = (reason: string) => {
    if (isClosed) return;
    close();
    reject(new Error(`A listener's stream can't be used: ${reason}.`));
    onLost(reason);
  };
  request.once("error", ({ message }) => lose(message));
  return promise;
}
