import { createServer, request as forward } from "node:http";
import { connect } from "node:net";
import { listen } from "./receiver.ts";

/**
 * A tiny proxy on a loopback address. Whatever name it is asked for, it goes to the local port `target`.
 */
export async function startProxy(target: number) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url ?? "");
    const { method, headers } = request;
    const onward = forward({ port: target, path: pathname, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    const onward = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  return { seen, ...(await listen(server)) };
}
