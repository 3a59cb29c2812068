import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeContinueHandler, nodeHandler } from "../index.ts";

/** Node's HTTP server with nothing but the inbound addresses, wired as the app wires it. */
export async function startServer() {
  const server = createServer(orNotFound(nodeHandler));
  server.on("checkContinue", orNotFound(nodeContinueHandler));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const orNotFound =
  (handler: typeof nodeHandler) => (request: IncomingMessage, response: ServerResponse) => {
    if (!handler(request, response)) response.writeHead(404).end();
  };
