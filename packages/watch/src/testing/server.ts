import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import type { WatchHandler } from "../http/watch-handler.ts";

interface Sent {
  method?: string;
  headers?: Record<string, string>;
}

/** Node's HTTP server with nothing but a handler, and a way to ask it that leaves headers as they are. */
export async function startServer(handler: WatchHandler) {
  const server = createServer((request, response) => {
    if (!handler(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, { method = "GET", headers = {} }: Sent = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        const sent = send({ port, host: "127.0.0.1", path, method, headers }, (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (text: string) => {
            body += text;
          });
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        });
        sent.on("error", reject).end();
      },
    );
  const close = () => new Promise((resolve) => server.close(resolve));
  return { ask, close };
}
