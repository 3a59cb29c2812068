import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { runLoad } from "./run-load.ts";

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const order = {
  paths: ["/hook"],
  payload: "content" as const,
  connections: 4,
  durationMs: 100,
  firstNumber: 1_000,
};

it("counts as accepted exactly what the server accepted, numbered one by one", async () => {
  const seen: number[] = [];
  const port = await serve(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    seen.push(Number(/\d{12}/.exec(body.content)?.[0]));
    const answer = '{"success":true}';
    response.setHeader("content-length", answer.length).end(answer);
  });
  const { accepted, failure, elapsedMs, medianMs, p99Ms } = await runLoad({ ...order, port });
  expect(failure).toBeNull();
  expect(accepted).toBe(seen.length);
  expect(seen.sort((a, b) => a - b)).toEqual(seen.map((_, index) => 1_000 + index));
  expect(elapsedMs).toBeGreaterThan(90);
  expect(medianMs).toBeGreaterThan(0);
  expect(p99Ms).toBeGreaterThanOrEqual(medianMs);
});

it.each<[string, RequestListener, string]>([
  [
    "another status",
    (_, response) => void response.writeHead(429, { "content-length": 4 }).end("busy"),
    "429 busy",
  ],
  [
    "200 without success",
    (_, response) => void response.writeHead(200, { "content-length": 2 }).end("{}"),
    "200 {}",
  ],
  [
    "a closed connection",
    (request) => void request.socket.end(),
    "The server closed a connection.",
  ],
])("gives up at %s, and says so", async (_, listener, failure) => {
  const port = await serve(listener);
  expect(await runLoad({ ...order, port, durationMs: 5_000 })).toMatchObject({
    accepted: 0,
    failure,
  });
});

it("says so when nothing listens", async () => {
  const result = await runLoad({ ...order, port: 1 });
  expect(result.failure).toContain("ECONNREFUSED");
});
