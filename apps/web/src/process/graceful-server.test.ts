import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { GracefulServer } from "./graceful-server.ts";

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  const graceful = new GracefulServer(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => server.closeAllConnections());
  return { graceful, port: (server.address() as AddressInfo).port };
}

/** A connection by which requests are sent, and all that came back. */
function open(port: number) {
  const socket = connect({ port, host: "127.0.0.1" });
  let received = "";
  let wasBroken = false;
  socket.setEncoding("utf8").on("data", (text: string) => {
    received += text;
  });
  socket.on("error", () => {
    wasBroken = true;
  });
  return {
    ask: (path: string, accept = "*/*") =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\n\r\n`),
    closed: new Promise<string>((resolve) => socket.once("close", () => resolve(received))),
    wasBroken: () => wasBroken,
  };
}

it("ends what it has begun to answer, and only then its connections; a stream is no answer", async () => {
  const asked = Promise.withResolvers<ServerResponse>();
  const streaming = Promise.withResolvers<void>();
  const { graceful, port } = await serve((request, response) => {
    if (request.url === "/slow") return asked.resolve(response);
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n", () => streaming.resolve());
  });
  const slow = open(port);
  slow.ask("/slow");
  const stream = open(port);
  stream.ask("/stream", "text/event-stream");
  const response = await asked.promise;
  await streaming.promise;

  const stopped = graceful.stop();
  expect(await stream.closed).toContain("data: 1");
  response.end("whole");
  expect(await slow.closed).toMatch(/^HTTP\/1.1 200 .*\r\nConnection: close\r\n.*whole/s);
  expect(slow.wasBroken()).toBe(false);
  await stopped;
});

it("still answers a client that has kept its connection, and asks it to leave", async () => {
  const paths: string[] = [];
  const { graceful, port } = await serve((request, response) => {
    paths.push(request.url ?? "");
    response.end("here");
  });
  const first = open(port);
  first.ask("/first");
  await expect.poll(() => paths).toEqual(["/first"]);
  const stopped = graceful.stop();
  first.ask("/second");
  const received = await first.closed;
  expect(received.match(/HTTP\/1.1 200/g)).toHaveLength(2);
  expect(received).toMatch(/Connection: close\r\n.*$/s);
  expect(first.wasBroken()).toBe(false);
  await stopped;
});
