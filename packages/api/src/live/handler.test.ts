import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { publish } from "@tidings/bus";
import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createContext } from "../context.ts";
import { appRouter } from "../root.ts";
import { callerFor, seedStage, sessionOf } from "../testing/callers.ts";
import { createLiveHandler } from "./handler.ts";
import { liveHub } from "./hub.ts";

const ENDPOINT = "/api/trpc";
const ACCOUNT = "x-account";
const BY_TRPC = "x-by-trpc";

/** In these tests a header says who asks; `broken` stands for a database that is away. */
async function readCaller({ headers }: IncomingMessage) {
  const account = headers[ACCOUNT];
  if (account === "broken") throw new Error("connection refused by 10.0.0.7");
  return {
    session: account === undefined ? null : await sessionOf(String(account)),
    address: "::1",
  };
}

async function answerByTrpc(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const { method, url, headers } = request;
  const init = { method, headers: headers as Record<string, string>, signal: gone.signal };
  const {
    status,
    headers: written,
    body,
  } = await fetchRequestHandler({
    endpoint: ENDPOINT,
    req: new Request(`http://localhost${url}`, init),
    router: appRouter,
    createContext: async () => createContext((await readCaller(request)).session, "::1"),
  });
  response.writeHead(status, Object.fromEntries(written));
  if (body === null) response.end();
  else
    Readable.fromWeb(body as WebStream)
      .on("error", () => {})
      .pipe(response);
}

const answerLive = createLiveHandler({ endpoint: ENDPOINT, readCaller });
const server = createServer((request, response) => {
  if (request.headers[BY_TRPC] === undefined && answerLive(request, response)) {
    response.setHeader("x-straight", "true");
    return;
  }
  void answerByTrpc(request, response);
});
let origin: string;
beforeAll(async () => {
  await createTestDatabase();
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

interface Asked {
  path?: string;
  input?: unknown;
  query?: string;
  headers?: Record<string, string>;
}

/** Opens a stream and reads it until the text holds something, or to its end. */
async function open({ path = "message.onEvent", input, query = "", headers = {} }: Asked) {
  const text = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  const response = await fetch(
    `${origin}${ENDPOINT}/${path}?${input === undefined ? "" : `input=${text}`}${query}`,
    { headers, signal: end.signal },
  );
  const body = Readable.fromWeb(response.body as WebStream).setEncoding("utf8");
  const chunks = body.on("error", () => {})[Symbol.asyncIterator]();
  let seen = "";
  const until = async (wanted: string | null): Promise<string> => {
    while (wanted === null || !seen.includes(wanted)) {
      const { value, done } = await chunks.next();
      if (done) break;
      seen += value;
    }
    return seen;
  };
  return { response, until };
}

/** The same asked of both, which have to answer alike. */
async function both(asked: Asked) {
  const straight = await open(asked);
  const trpc = await open({ ...asked, headers: { ...asked.headers, [BY_TRPC]: "1" } });
  expect(straight.response.status).toBe(trpc.response.status);
  for (const name of ["content-type", "cache-control", "x-accel-buffering"]) {
    expect(straight.response.headers.get(name)).toBe(trpc.response.headers.get(name));
  }
  return {
    straight,
    async until(wanted: string | null): Promise<string> {
      const [one, other] = await Promise.all([straight.until(wanted), trpc.until(wanted)]);
      expect(one).toBe(other);
      return one;
    },
  };
}

async function seedTalk() {
  const stage = await seedStage({ isPrivate: true });
  const account = (await stage.accountFor("member")) ?? "";
  return { ...stage, account, channelId: stage.channel.id, api: await callerFor(stage.owner.id) };
}

const now = () => String(Date.now());

it("sends byte for byte what tRPC's own handler sends", async () => {
  const { api, channelId, account } = await seedTalk();
  const headers = { [ACCOUNT]: account };
  const streams = await both({ input: { channelId, lastEventId: now() }, headers });
  await streams.until('"webhooks"');
  const { id: messageId } = await api.message.send({ channelId, content: "naïve\n\u2028 one" });
  await streams.until("naïve");
  await api.message.delete({ channelId, messageId });
  await streams.until(`"deletedMessageIds":["${messageId}"]`);
});

it("goes on where a browser's connection broke", async () => {
  const { api, channelId, account } = await seedTalk();
  const before = now();
  await api.message.send({ channelId, content: "meanwhile" });
  const headers = { [ACCOUNT]: account, "last-event-id": before };
  const streams = await both({ input: { channelId, lastEventId: null }, headers });
  expect(await streams.until("meanwhile")).toContain("id: ");
  const asked = { input: { channelId }, query: `&lastEventId=${before}` };
  const byQuery = await both({ ...asked, headers: { [ACCOUNT]: account } });
  await byQuery.until("meanwhile");
});

it("tells each listener its own position with news that all of them hear", async () => {
  const { channelId, account } = await seedTalk();
  const headers = { [ACCOUNT]: account };
  const positions = [Date.now(), Date.now() + 1_000];
  const streams = await Promise.all(
    positions.map((time) => open({ input: { channelId, lastEventId: String(time) }, headers })),
  );
  await Promise.all(streams.map(({ until }) => until('"webhooks"')));
  await publish(db(), { kind: "settings" });
  for (const [place, { until }] of streams.entries()) {
    const text = await until('"stale":["settings"]');
    const ids = [...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => Number(id));
    expect(new Set(ids)).toEqual(new Set([positions[place]]));
  }
});

it.each<[string, (talk: { channelId: string; account: string }) => Asked]>([
  ["nobody", ({ channelId }) => ({ input: { channelId } })],
  [
    "a channel that isn't there",
    ({ account }) => ({
      input: { channelId: "00000000-0000-7000-8000-000000000000" },
      headers: { [ACCOUNT]: account },
    }),
  ],
  ["no input", ({ account }) => ({ headers: { [ACCOUNT]: account } })],
  ["no id", ({ account }) => ({ input: { channelId: 7 }, headers: { [ACCOUNT]: account } })],
  [
    "a position that is none",
    ({ channelId, account }) => ({
      input: { channelId, lastEventId: "1~9:5:" },
      headers: { [ACCOUNT]: account },
    }),
  ],
  [
    "a chat of somebody else",
    ({ channelId, account }) => ({
      path: "chat.onEvent",
      input: { chatId: channelId },
      headers: { [ACCOUNT]: account },
    }),
  ],
])("refuses %s in tRPC's words, and ends", async (_whom, asked) => {
  const text = await (await both(asked(await seedTalk()))).until(null);
  expect(text).toContain("event: serialized-error");
});

it("ends when the right to listen does", async () => {
  const { channelId, account } = await seedTalk();
  const headers = { [ACCOUNT]: account };
  const streams = await both({ input: { channelId, lastEventId: now() }, headers });
  await streams.until('"webhooks"');
  await db().channelMember.deleteMany({ where: { channelId, userId: account } });
  await publish(db(), { kind: "user", userId: account });
  expect(await streams.until(null)).toContain("NOT_FOUND");
});

it("tells a fault of ours without its reason, as one that is worth another try", async () => {
  const { channelId } = await seedTalk();
  const { until } = await open({ input: { channelId }, headers: { [ACCOUNT]: "broken" } });
  const text = await until(null);
  expect(text).toContain('"code":-32603');
  expect(text).not.toContain("10.0.0.7");
});

it.each<[string, Asked]>([
  ["a batch", { input: { 0: {} }, query: "&batch=1" }],
  ["input that can't be read", { query: "input=%7B" }],
  ["input that is no object", { input: 7 }],
  ["another procedure", { path: "channel.list" }],
])("leaves %s to tRPC's own handler", async (_what, asked) => {
  const { response } = await open(asked);
  expect(response.headers.has("x-straight")).toBe(false);
  await response.body?.cancel().catch(() => {});
});

it("lets go of who has gone, and of who takes nothing", async () => {
  const { api, channelId, account } = await seedTalk();
  const others = liveHub().size;
  const { port } = server.address() as AddressInfo;
  const deaf = connect(port, "127.0.0.1").pause();
  const input = encodeURIComponent(JSON.stringify(superjson.serialize({ channelId })));
  deaf.write(
    `GET ${ENDPOINT}/message.onEvent?input=${input} HTTP/1.1\r\nhost: x\r\n${ACCOUNT}: ${account}\r\n\r\n`,
  );
  await expect.poll(() => liveHub().size).toBe(others + 1);
  const content = "long ".repeat(700);
  for (let n = 0; n < 40; n += 1) await api.message.send({ channelId, content });
  deaf.destroy();
  await expect.poll(() => liveHub().size).toBe(others);
});
