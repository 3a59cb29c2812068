import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts a server on a loopback address, and tells its port. */
export async function listen(server: Server, host = "127.0.0.1") {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, close };
}

/** A receiver on a loopback address that remembers what it was asked for. */
export async function startReceiver(answer?: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} http://${request.headers.host}${request.url}`);
    if (answer) answer(request, response);
    else response.end("received");
  });
  return { seen, ...(await listen(server)) };
}
