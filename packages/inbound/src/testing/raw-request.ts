import { connect, type Socket } from "node:net";

/** A connection on which a test says exactly what it wants to. */
export interface RawConnection {
  socket: Socket;
  /** Everything received so far. */
  received(): string;
  /** Resolves with everything received once it matches. */
  until(pattern: RegExp): Promise<string>;
  /** Resolves with everything received once the other side has ended or reset the connection. */
  closed: Promise<string>;
  /** Whether it was reset, rather than ended in good order. */
  wasReset(): boolean;
}

/** Opens a connection to a local port. */
export async function openRaw(port: number): Promise<RawConnection> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    text += chunk;
    socket.emit("text");
  });
  let reset = false;
  socket.on("error", () => {
    reset = true;
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const received = () => text;
  const closed = new Promise<string>((resolve) => {
    socket.once("end", () => resolve(text));
    socket.once("close", () => resolve(text));
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const check = () => pattern.test(text) && resolve(text);
      socket.on("text", check);
      check();
      void closed.then(() => reject(new Error(`The connection ended after: ${text}`)));
    });
  return { socket, received, until, closed, wasReset: () => reset };
}

/** The head of a post, with its blank line. */
export const headOf = (path: string, ...headers: string[]): string =>
  [`POST ${path} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n");
