import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Receiver } from "../testing/receiver.ts";
import { Exchange } from "./exchange.ts";
import { MAX_RESPONSE_BYTES } from "./outcome.ts";

const dispatcher = new Agent({ pipelining: 1 });
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(async () => {
  await dispatcher.destroy();
  await receiver.stop();
});

const post = (exchange = new Exchange(), url = receiver.url()) =>
  exchange.post(dispatcher, { url, headers: { "content-type": "text/plain" }, body: "news" });

const behave = (behaviour: (response: ServerResponse) => void) => {
  receiver.behave = behaviour;
};

it("brings the status, the headers and the whole of a short answer", async () => {
  behave((response) => response.writeHead(202, { "x-kind": ["a", "b"] }).end("taken"));
  const { status, headers, body } = await post();
  expect({ status, kind: headers["x-kind"], body: String(body) }).toEqual({
    status: 202,
    kind: ["a", "b"],
    body: "taken",
  });
});

it("passes over what comes before the answer", async () => {
  behave((response) => {
    response.writeEarlyHints({ link: "</x>; rel=preload" });
    response.writeHead(201).end();
  });
  expect(await post()).toMatchObject({ status: 201 });
});

it("takes a long answer's beginning, and has no ear for the rest", async () => {
  let isCut = false;
  behave((response) => {
    response.once("close", () => {
      isCut = !response.writableFinished;
    });
    const more = () => void (response.write("x".repeat(1_000)) && setImmediate(more));
    response.on("drain", more);
    more();
  });
  const { status, body } = await post();
  expect(status).toBe(200);
  expect(body.length).toBeGreaterThanOrEqual(MAX_RESPONSE_BYTES);
  await expect.poll(() => isCut).toBe(true);
});

it("keeps what came before the connection broke, and the status with it", async () => {
  behave((response) => {
    response.writeHead(200, { "content-length": 100 }).write("half");
    setTimeout(() => response.destroy(), 20);
  });
  const { status, body } = await post();
  expect({ status, body: String(body) }).toEqual({ status: 200, body: "half" });
});

it("ends when it is broken off: before the answer with the reason, after the status with what came", async () => {
  behave(() => {});
  const silent = new Exchange();
  const answer = post(silent);
  setTimeout(() => silent.abort(new Error("enough")), 20);
  await expect(answer).rejects.toThrow("enough");

  behave((response) => response.writeHead(200).write("begun"));
  const slow = new Exchange();
  const begun = post(slow);
  await sleep(100);
  slow.abort(new Error("enough"));
  expect(String((await begun).body)).toBe("begun");
});

it("sends nothing once it has been broken off", async () => {
  let calls = 0;
  behave((response) => {
    calls += 1;
    response.end();
  });
  const exchange = new Exchange();
  exchange.abort(new Error("not at all"));
  await expect(post(exchange)).rejects.toThrow("not at all");
  expect(calls).toBe(0);
});

it("leaves the connection to the next one", async () => {
  const ports = new Set<number | undefined>();
  behave((response) => {
    ports.add(response.req.socket.remotePort);
    response.end("ok");
  });
  const alone = new Agent({ pipelining: 1, connections: 1 });
  for (let n = 0; n < 3; n += 1) {
    await new Exchange().post(alone, { url: receiver.url(), headers: {}, body: "" });
  }
  await alone.close();
  expect(ports.size).toBe(1);
});

it("says why no connection came about", async () => {
  const closed = await Receiver.start();
  const url = closed.url();
  await closed.stop();
  await expect(post(new Exchange(), url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
