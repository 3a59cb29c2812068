// The receiver of the notifier's benchmark, in a process of its own: answers at once, or never, and notes
// how long each event was on its way. A sign-up's name begins with the time of its cause.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What may be asked: the latencies since the last time (ms), or how many came to each path so far. */
export type ReceiverOrder = { tell: "latencies" } | { tell: "counts" };

let latencies: number[] = [];
const counts: Record<string, number> = {};

const now = () => performance.timeOrigin + performance.now();

const server = createServer((request, response) => {
  const path = request.url ?? "";
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    if (path.startsWith("/hang")) return;
    const cause = /"name":"(\d+\.\d+) /.exec(body)?.[1];
    latencies.push(cause === undefined ? 0 : now() - Number(cause));
    counts[path] = (counts[path] ?? 0) + 1;
    response.writeHead(204).end();
  });
});

process.on("message", ({ tell }: ReceiverOrder) => {
  process.send?.(tell === "counts" ? counts : latencies);
  if (tell === "latencies") latencies = [];
});
process.on("disconnect", () => process.exit());

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
