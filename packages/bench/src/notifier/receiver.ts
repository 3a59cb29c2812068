// The receiver of the notifier's benchmark, in a process of its own: answers at once, or never, and notes
// how long each event was on its way. A sign-up's name begins with the time of its cause.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let latencies: number[] = [];

const now = () => performance.timeOrigin + performance.now();

const server = createServer((request, response) => {
  const isHanging = request.url?.startsWith("/hang") ?? false;
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    if (isHanging) return;
    const cause = /"name":"(\d+\.\d+) /.exec(body)?.[1];
    latencies.push(cause === undefined ? 0 : now() - Number(cause));
    response.writeHead(204).end();
  });
});

/** Any message asks for the latencies since the last time, in milliseconds. */
process.on("message", () => {
  process.send?.(latencies);
  latencies = [];
});
process.on("disconnect", () => process.exit());

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
