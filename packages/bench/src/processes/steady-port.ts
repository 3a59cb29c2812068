import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below the ports that Linux and macOS give to outgoing connections: while a server is away, a client that
 * keeps trying could otherwise be given the server's port, and be connected to itself.
 */
const FIRST = 20_000;
const COUNT = 10_000;
const ATTEMPTS = 50;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return true;
  } catch {
    return false;
  }
}

/**
 * A TCP port of this machine on which a server may come and go.
 * @throws {Error} when every one that was tried is in use.
 */
export async function steadyPort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${FIRST} and ${FIRST + COUNT} is free.`);
}
