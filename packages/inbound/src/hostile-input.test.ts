import { createTestDatabase } from "@tidings/prisma/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { MOUNTS, PREFIXES, type Send, saying } from "./testing/mounts.ts";
import { toPost } from "./testing/to-post.ts";
import { contentsOf, seedWorkspace } from "./testing/workspace.ts";

const WRONG_TOKENS = 1_000;

let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  workspace = await seedWorkspace();
});
afterAll(closeInbound);

/** Bytes of any kind, among them such as look like what is expected. */
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .record({ content: fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue()) })
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
);

const anyType = fc.constantFrom(
  "application/json",
  "application/json; charset=utf-16le",
  "application/json; charset=iso-2022-jp",
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/x+json",
  ";;charset=",
  "multipart/form-data; boundary=x",
);

describe.each(MOUNTS)("$mount", ({ open }) => {
  let send: Send;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ send, close } = await open());
  });
  afterAll(() => close());

  it("answers any bytes without a failure of its own", async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, fc.option(anyType), async (bytes, type) => {
        const headers: Record<string, string> = type === null ? {} : { "content-type": type };
        const body = new Uint8Array(bytes);
        const answer = await send(PREFIXES[0] + workspace.address, { headers, body });
        expect(answer.status).toBeLessThan(500);
        expect((await answer.json()).ok).toBe(answer.status === 200);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any path without a failure of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.webSegment(), fc.webSegment(), async (webhookId, token) => {
        fc.pre(![webhookId, token].some((part) => /^(?:\.|%2e){0,2}$/i.test(part)));
        const answer = await send(`${PREFIXES[0]}${webhookId}/${token}`, saying("Hi"));
        expect(answer.status).toBe(401);
      }),
    );
  });

  it("refuses 1,000 wrong tokens at once, and takes the right one among them", async () => {
    const { channel, address } = await seedWorkspace();
    const path = PREFIXES[0] + address;
    const wrong = Array.from({ length: WRONG_TOKENS }, (_, n) => send(path + n, saying("Wrong")));
    const right = await send(path, saying("Right"));
    const answers = await Promise.all(wrong);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(right.status).toBe(200);
    expect(await contentsOf(channel.id)).toEqual(["Right"]);
    await Promise.all(answers.map((answer) => answer.text()));
  });
});

it("gives strangers no work to do, whatever they send", async () => {
  const inbound = new Inbound({ rate: 0, burst: 0, maxBytes: 4_194_304 });
  const { webhook } = await seedWorkspace();
  const stranger = { id: webhook.id, token: "x".repeat(43) };
  let isRead = 0;
  const post = (to: { id: string; token: string }) => {
    const hard = toPost(to, { text: "\n".repeat(500_000) });
    const header = (name: string) => {
      if (name === "content-type") isRead += 1;
      return hard.header(name);
    };
    return inbound.receive({ ...hard, header });
  };
  expect((await post(stranger)).status).toBe(401);
  expect(isRead).toBe(0);
  expect((await post(webhook)).status).toBe(200);
  expect(isRead).toBeGreaterThan(0);
  await inbound.close();
});

it.each([
  ["fields of one name", "application/x-www-form-urlencoded", "a=1&".repeat(250_000)],
  ["line breaks", "application/json", JSON.stringify({ text: "\n".repeat(900_000) })],
  ["backticks", "application/json", JSON.stringify({ text: "` ".repeat(450_000) })],
  [
    "attachments",
    "application/json",
    `{"attachments":[${'{"text":"*a*\\n*b*"},'.repeat(40_000)}{}]}`,
  ],
])("reads a mebibyte of %s without keeping anybody waiting", async (_, type, body) => {
  const { webhook } = await seedWorkspace();
  const inbound = new Inbound({ rate: 0, burst: 0, maxBytes: 4_194_304 });
  const startedAt = performance.now();
  const post = {
    ...toPost(webhook, {}, { headers: { "content-type": type } }),
    readBody: async () => Buffer.from(body),
  };
  expect((await inbound.receive(post)).status).toBe(200);
  // A tenth of it here; what was quadratic took minutes.
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await inbound.close();
});
