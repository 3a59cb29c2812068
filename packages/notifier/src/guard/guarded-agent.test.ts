import { type Dispatcher, fetch, request } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGuardedAgent } from "./guarded-agent.ts";
import { AddressRefused } from "./guarded-lookup.ts";
import type { Resolve } from "./resolver.ts";
import { startReceiver } from "./testing/receiver.ts";
import { resolveInTurn, resolveNothing, resolveTo } from "./testing/resolvers.ts";

const DIRECT = { http: null, https: null, except: [] };
const PUBLIC = "93.184.215.14";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let agent: Dispatcher | undefined;

beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await agent?.destroy();
  await receiver.close();
});

/** POSTs to the receiver's port on a host; gives the answer, or what refused it. */
async function post(host: string, allowed: string[], resolve?: Resolve): Promise<string> {
  agent = createGuardedAgent(allowed, { proxies: DIRECT, ...(resolve && { resolve }) });
  const url = `http://${host}:${receiver.port}/hook`;
  const sent = fetch(url, { method: "POST", body: "{}", redirect: "manual", dispatcher: agent });
  return sent.then(
    (answer) => answer.text(),
    ({ cause }: { cause: Error }) => {
      expect(cause).toBeInstanceOf(AddressRefused);
      return cause.message;
    },
  );
}

describe("a real server on this machine", () => {
  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["127.0.0.1", "127.0.0.0/8"],
    ["[::ffff:127.0.0.1]", "127.0.0.1"],
    ["0x7f.1", "127.0.0.1"],
    ["localhost", "localhost"],
  ])("is not reached as %s, until %s is allowed", async (host, allowed) => {
    expect(await post(host, [])).toContain("WEBHOOK_ALLOWED_HOSTS=");
    expect(receiver.seen).toEqual([]);
    expect(await post(host, [allowed])).toBe("received");
    expect(receiver.seen).toHaveLength(1);
  });

  it("is not reached by another way into undici either", async () => {
    agent = createGuardedAgent([], { proxies: DIRECT });
    const sent = request(`http://127.0.0.1:${receiver.port}/`, { dispatcher: agent });
    await expect(sent).rejects.toBeInstanceOf(AddressRefused);
  });
});

it("reaches no port of another protocol, whoever asks", async () => {
  agent = createGuardedAgent(["127.0.0.1"], { proxies: DIRECT });
  const sent = request("http://127.0.0.1:25/", { dispatcher: agent });
  await expect(sent).rejects.toThrow("Port 25 belongs to another protocol");
});

describe("a name", () => {
  it.each([
    ["to this machine", resolveTo("127.0.0.1"), "this machine itself"],
    ["to a private address", resolveTo("10.0.0.1"), "a private address"],
    ["to a public and a private one", resolveTo(PUBLIC, "127.0.0.1"), "this machine itself"],
    ["to a private and a public one", resolveTo("fd00::1", PUBLIC), "a private address"],
    ["into IPv6 that holds IPv4", resolveTo("::ffff:127.0.0.1"), "this machine itself"],
    ["to a metadata service", resolveTo("169.254.169.254"), "metadata service"],
  ])("that leads %s is refused", async (_, resolve, words) => {
    expect(await post("hooks.example", [], resolve)).toContain(`hooks.example`);
    expect(await post("hooks.example", [], resolve)).toContain(words);
    expect(receiver.seen).toEqual([]);
  });

  it("is not told apart by its addresses", async () => {
    expect(await post("hooks.example", [], resolveTo("10.11.12.13"))).not.toContain("10.11.12.13");
  });

  it.each([["hooks.example"], ["127.0.0.0/8"]])(
    "is reached once %s is allowed",
    async (allowed) => {
      expect(await post("hooks.example", [allowed], resolveTo("127.0.0.1"))).toBe("received");
      expect(receiver.seen).toEqual([`POST http://hooks.example:${receiver.port}/hook`]);
    },
  );

  it("leads to no metadata service, even if it is allowed itself", async () => {
    const allowed = ["hooks.example", "0.0.0.0/0", "::/0"];
    for (const address of ["169.254.169.254", "fd00:ec2::254", "64:ff9b::a9fe:a9fe"]) {
      expect(await post("hooks.example", allowed, resolveTo(address))).toContain("metadata");
    }
  });

  it("is judged by the addresses of the connection itself", async () => {
    const resolve = resolveInTurn([PUBLIC], ["127.0.0.1"]);
    resolve("hooks.example", () => {});
    expect(await post("hooks.example", [], resolve)).toContain("this machine itself");
    expect(receiver.seen).toEqual([]);
  });
});

it("leaves other errors as they are", async () => {
  agent = createGuardedAgent([], { proxies: DIRECT, resolve: resolveNothing });
  const sent = fetch("http://nowhere.example/", { dispatcher: agent });
  await expect(sent).rejects.toMatchObject({ cause: { code: "ENOTFOUND" } });
  agent = createGuardedAgent([], { proxies: DIRECT, resolve: resolveTo() });
  const empty = fetch("http://nowhere.example/", { dispatcher: agent });
  await expect(empty).rejects.toMatchObject({
    cause: { message: "nowhere.example has no address." },
  });
});

it("follows no redirect by itself", async () => {
  const { port, seen, close } = await startReceiver((_, response) =>
    response.writeHead(307, { location: "http://169.254.169.254/" }).end(),
  );
  agent = createGuardedAgent(["127.0.0.1"], { proxies: DIRECT });
  const { statusCode } = await request(`http://127.0.0.1:${port}/`, { dispatcher: agent });
  expect([statusCode, seen.length]).toEqual([307, 1]);
  const followed = fetch(`http://127.0.0.1:${port}/`, { dispatcher: agent });
  await expect(followed).rejects.toMatchObject({ cause: { name: "AddressRefused" } });
  await close();
});

it("asks once for a name that many wait for", async () => {
  let asked = 0;
  const resolve: Resolve = (host, answer) => {
    asked += 1;
    setTimeout(() => resolveTo("127.0.0.1")(host, answer), 50);
  };
  agent = createGuardedAgent(["hooks.example"], { proxies: DIRECT, resolve });
  const url = `http://hooks.example:${receiver.port}/`;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => fetch(url, { dispatcher: agent as Dispatcher })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect([asked, receiver.seen.length]).toEqual([1, 8]);
});
