import { type Dispatcher, fetch } from "undici";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createGuardedAgent } from "./guarded-agent.ts";
import { startProxy } from "./testing/proxy.ts";
import { startReceiver } from "./testing/receiver.ts";
import { resolveTo } from "./testing/resolvers.ts";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let agent: Dispatcher;

beforeEach(async () => {
  receiver = await startReceiver();
  proxy = await startProxy(receiver.port);
});
afterEach(async () => {
  await agent.destroy();
  await proxy.close();
  await receiver.close();
});

/** POSTs through the proxy, unless it is excepted; the resolver knows only private addresses. */
function post(url: string, except: string[] = []) {
  const http = `http://127.0.0.1:${proxy.port}`;
  const proxies = { http, https: http, except };
  agent = createGuardedAgent([], { proxies, resolve: resolveTo("10.0.0.1") });
  return fetch(url, { method: "POST", body: "{}", dispatcher: agent });
}

it("sends http:// through the proxy, which resolves the name", async () => {
  const answer = await post("http://hooks.example/in");
  expect([answer.status, await answer.text()]).toEqual([200, "received"]);
  expect(proxy.seen).toEqual(["POST http://hooks.example/in"]);
  expect(receiver.seen).toEqual(["POST http://hooks.example/in"]);
});

it("opens a tunnel for https://", async () => {
  await expect(post("https://hooks.example/in")).rejects.toThrow();
  expect(proxy.seen).toEqual(["CONNECT hooks.example:443"]);
});

it("checks the host before the proxy hears of it", async () => {
  for (const host of ["10.0.0.1", "169.254.169.254", "metadata.google.internal", "localhost"]) {
    const sent = post(`http://${host}/in`);
    await expect(sent).rejects.toMatchObject({ cause: { name: "AddressRefused" } });
  }
  expect(proxy.seen).toEqual([]);
});

it("goes directly, and is guarded, where NO_PROXY says so", async () => {
  const sent = post("http://hooks.example/in", [".example"]);
  await expect(sent).rejects.toMatchObject({ cause: { name: "AddressRefused" } });
  expect(proxy.seen).toEqual([]);
});
