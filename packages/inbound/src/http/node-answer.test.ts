import { setTimeout } from "node:timers/promises";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeInbound } from "../index.ts";
import { useEnvironment } from "../testing/environment.ts";
import { PREFIXES } from "../testing/mounts.ts";
import { headOf, openRaw } from "../testing/raw-request.ts";
import { startServer } from "../testing/server.ts";
import { contentsOf, seedWorkspace } from "../testing/workspace.ts";

const BODY = '{"content":"Hi"}';
/** Long enough for a connection to be gone that was not kept for the sender. */
const LATE_MS = 100;
const ANSWER_IN_FULL = /\r\n\r\n\{.*\}$/;

let server: Awaited<ReturnType<typeof startServer>>;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;
let path: string;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
  workspace = await seedWorkspace();
  path = PREFIXES[0] + workspace.address;
});
afterAll(async () => {
  await server.close();
  await closeInbound();
});

it("says too_large by the length alone, ends its side and hangs up soon after", async () => {
  const { socket, until, closed } = await openRaw(server.port);
  socket.write(headOf(path, "Content-Length: 99999999999"));
  expect(await until(ANSWER_IN_FULL)).toMatch(/^HTTP\/1.1 413 .*connection: close.*too_large/is);
  await closed;
  await new Promise((resolve) => socket.once("close", resolve).end());
});

it("lets a sender that looks up late find its answer and a clean end", async () => {
  const { socket, closed, wasReset } = await openRaw(server.port);
  socket.pause();
  socket.write(headOf(path, "Content-Length: 20000000") + "x".repeat(10_000_000));
  await setTimeout(LATE_MS);
  socket.resume();
  expect(await closed).toMatch(/^HTTP\/1.1 413 .*too_large/is);
  expect(wasReset()).toBe(false);
  socket.destroy();
});

it("stops in the middle of a body of unknown length that gets too large", async () => {
  const { socket, until, closed } = await openRaw(server.port);
  socket.write(headOf(path, "Transfer-Encoding: chunked"));
  for (let sent = 0; sent < 2_000_000; sent += 0x10000) {
    socket.write(`10000\r\n${"x".repeat(0x10000)}\r\n`);
  }
  expect(await until(ANSWER_IN_FULL)).toMatch(/^HTTP\/1.1 413 .*too_large/is);
  await closed;
  socket.destroy();
});

it("doesn't ask for a body that is too large", async () => {
  const { socket, until } = await openRaw(server.port);
  socket.write(headOf(path, "Content-Length: 2000000", "Expect: 100-continue"));
  expect(await until(ANSWER_IN_FULL)).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
});

it("asks for one that is welcome, once, and keeps the connection", async () => {
  const { socket, received, until } = await openRaw(server.port);
  const length = `Content-Length: ${BODY.length}`;
  socket.write(headOf(path, length, "Expect: 100-continue"));
  expect(await until(/\r\n\r\n/)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  socket.write(BODY);
  expect(await until(ANSWER_IN_FULL)).toMatch(/Continue\r\n\r\nHTTP\/1.1 200 /);
  socket.write(headOf(path, length) + BODY);
  await until(/200 OK.*200 OK.*\}$/s);
  expect(received().match(/100 Continue/g)).toHaveLength(1);
  socket.destroy();
});

it("answers posts that come at once on one connection, in order", async () => {
  const { socket, closed } = await openRaw(server.port);
  const length = `Content-Length: ${BODY.length}`;
  const tooLarge = headOf(path, "Content-Length: 2000000");
  socket.write(headOf(path, length) + BODY + headOf(path, length) + BODY + tooLarge);
  expect((await closed).match(/HTTP\/1.1 \d+/g)?.map((line) => line.slice(-3))).toEqual([
    "200",
    "200",
    "413",
  ]);
  socket.destroy();
});

it("stores nothing of a post that stops halfway, and goes on", async () => {
  const { channel, address } = await seedWorkspace();
  const half = headOf(PREFIXES[0] + address, "Content-Length: 16") + BODY.slice(0, 9);
  const reset = await openRaw(server.port);
  reset.socket.write(half, () => reset.socket.resetAndDestroy());
  const ended = await openRaw(server.port);
  ended.socket.write(half, () => ended.socket.end());
  await Promise.all([reset.closed, ended.closed]);
  const broken = await openRaw(server.port);
  broken.socket.write(`${headOf(PREFIXES[0] + address, "Transfer-Encoding: chunked")}zz\r\n`);
  expect(await broken.closed).toMatch(/^HTTP\/1.1 400 /);
  for (const { socket } of [ended, broken]) socket.destroy();

  const answer = await fetch(server.origin + path, {
    method: "POST",
    body: new Uint8Array([0x7b]),
  });
  expect(answer.status).toBe(400);
  expect(await contentsOf(channel.id)).toEqual([]);
});

it("leaves other addresses alone", async () => {
  const { status } = await fetch(`${server.origin}/api/v1/channels`, { method: "POST" });
  expect(status).toBe(404);
});
