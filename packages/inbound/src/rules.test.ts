import { setSingleton } from "@tidings/config";
import { db, hashToken } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { SIGNATURE_SCHEMES, type SignatureSchemeName } from "./signatures/index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { JSON_TYPE, PREFIXES } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { setRules, setSignature } from "./testing/settings.ts";
import { SIGNERS } from "./testing/signers.ts";
import { contentsOf, seedWorkspace } from "./testing/workspace.ts";

const LIMITS = { rate: 0, burst: 0, maxBytes: 1_048_576 };
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_AAAQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const SCHEMES = Object.keys(SIGNATURE_SCHEMES) as SignatureSchemeName[];
const PUSH = JSON.stringify({ event: "deploy.done", title: "Deployed", service: "web_1" });

let server: Awaited<ReturnType<typeof startServer>>;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;
/** As two processes, each with settings of its own in mind. */
let instances: [Inbound, Inbound];

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
});
beforeEach(async () => {
  workspace = await seedWorkspace();
  instances = [new Inbound(LIMITS), new Inbound(LIMITS)];
  setSingleton("inbound", instances[0]);
});
afterAll(() => server.close());

interface Sent {
  to?: Inbound;
  body?: string;
  headers?: Record<string, string>;
  address?: string;
}

async function send({ to, body = PUSH, headers = {}, address = workspace.address }: Sent = {}) {
  if (to !== undefined) setSingleton("inbound", to);
  const url = server.origin + PREFIXES[0] + address;
  const init = { method: "POST", headers: { ...JSON_TYPE, ...headers }, body };
  const answer = await fetch(url, init);
  return { status: answer.status, body: await answer.json() };
}

const codeOf = async (sent: Sent): Promise<string> => (await send(sent)).body.error?.code ?? "ok";

/** The recent posts once they are written, oldest first. */
async function posts() {
  await Promise.all(instances.map((instance) => instance.close()));
  const where = { webhookId: workspace.webhook.id };
  return db().post.findMany({ where, orderBy: { id: "asc" } });
}

describe.each(SCHEMES)("signed by %s", (scheme) => {
  beforeEach(() => setSignature(workspace.webhook.id, scheme, SECRET));

  it("takes what is signed, and nothing else", async () => {
    const sign = SIGNERS[scheme];
    expect(await codeOf({ headers: sign(SECRET, PUSH) })).toBe("ok");
    expect(await codeOf({})).toBe("bad_signature");
    expect(await codeOf({ headers: sign(OTHER, PUSH) })).toBe("bad_signature");
    expect(await contentsOf(workspace.channel.id)).toHaveLength(1);
    const [taken, unsigned, forged] = await posts();
    expect(taken).toMatchObject({ status: 200, problem: null });
    for (const refused of [unsigned, forged]) {
      expect(refused).toMatchObject({ status: 401, messageId: null });
      expect(refused?.problem).toMatch(/\w+ \w+/);
    }
    expect(JSON.stringify([taken, unsigned, forged])).not.toContain(SECRET);
  });

  it("has the one 401 for a wrong token, signed or not", async () => {
    const address = `${workspace.address}x`;
    const headers = SIGNERS[scheme](SECRET, PUSH);
    const plain = await send({ address: `${crypto.randomUUID()}/x` });
    await send({ headers });
    for (const sent of [{ address }, { address, headers }]) expect(await send(sent)).toEqual(plain);
    expect(plain).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
  });
});

it.each(["PATCH", "DELETE"])("asks for a signature to %s a message too", async (method) => {
  const { body } = await send({ body: '{"content":"First"}' });
  await setSignature(workspace.webhook.id, "github", SECRET);
  const url = `${server.origin}${PREFIXES[0]}${workspace.address}/messages/${body.message_id}`;
  const text = method === "PATCH" ? '{"content":"Second"}' : "";
  const change = (headers: Record<string, string>) =>
    fetch(url, { method, headers: { ...JSON_TYPE, ...headers }, body: text });
  expect((await change({})).status).toBe(401);
  expect(await contentsOf(workspace.channel.id)).toEqual(["First"]);
  expect((await change(SIGNERS.github(SECRET, text))).status).toBe(200);
  expect(await contentsOf(workspace.channel.id)).not.toEqual(["First"]);
});

it("takes nothing where a signature is asked for that can't be checked", async () => {
  const { id } = workspace.webhook;
  await setSignature(id, "bearer", SECRET);
  const headers = SIGNERS.bearer(SECRET, PUSH);
  expect(await codeOf({ headers })).toBe("ok");
  await setRules(id, { signatureScheme: "of-a-later-version" });
  expect(await codeOf({ headers })).toBe("bad_signature");
  await setRules(id, { signatureScheme: "bearer", signatureSealed: new Uint8Array(40) });
  expect(await codeOf({ headers })).toBe("bad_signature");
  expect(await contentsOf(workspace.channel.id)).toHaveLength(1);
});

it("heeds a change at once, in every process", async () => {
  const [first, second] = instances;
  const { id } = workspace.webhook;
  for (const to of [first, second]) expect(await codeOf({ to })).toBe("ok");
  await setSignature(id, "github", SECRET);
  const headers = SIGNERS.github(SECRET, PUSH);
  for (const to of [first, second]) {
    expect(await codeOf({ to })).toBe("bad_signature");
    expect(await codeOf({ to, headers })).toBe("ok");
  }
  await setSignature(id, "github", OTHER);
  for (const to of [second, first]) expect(await codeOf({ to, headers })).toBe("bad_signature");
  await setRules(id, { signatureScheme: null, signatureSealed: null });
  for (const to of [first, second]) expect(await codeOf({ to })).toBe("ok");
  expect(await contentsOf(workspace.channel.id)).toHaveLength(6);
});

it("knows a regenerated address at once, under settings read beside the old one", async () => {
  const { id } = workspace.webhook;
  await setRules(id, { template: "From {{ payload.service }}" });
  expect(await codeOf({})).toBe("ok");
  const tokenHash = hashToken("another");
  await db().channelWebhook.update({ where: { id }, data: { tokenHash } });
  expect(await codeOf({})).toBe("unauthorized");
  expect(await codeOf({ address: `${id}/another` })).toBe("ok");
  expect(await contentsOf(workspace.channel.id)).toEqual(["From web_1", "From web_1"]);
});

it("renders no template for somebody who has the id alone", async () => {
  const { id, token } = workspace.webhook;
  const slow = "{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}";
  await setRules(id, { template: slow });
  await send();
  for (let times = 0; times < 10; times++) await send({ address: `${id}/${token}x` });
  await send();
  // Ten more times would have used up what one template may take.
  for (const { problem } of await posts()) expect(problem).toMatch(/more than 100 milliseconds/);
});

describe("a filter", () => {
  const DROPPED = { ok: true, success: true, message_id: null, dropped: true };
  const deploy = { headers: { "x-github-event": "star" }, body: '{"action":"created"}' };

  it("drops what it doesn't want, with 200, and stores nothing", async () => {
    await setRules(workspace.webhook.id, { eventRule: "only", eventPatterns: ["push", "pull*"] });
    expect(await send(deploy)).toEqual({ status: 200, body: DROPPED });
    expect(await contentsOf(workspace.channel.id)).toEqual([]);
    expect(await posts()).toMatchObject([
      { status: 200, event: "star.created", messageId: null, problem: "Dropped by the filter." },
    ]);
  });

  it("lets through what isn't excepted, and what has no event", async () => {
    await setRules(workspace.webhook.id, { eventRule: "except", eventPatterns: ["star.*"] });
    expect((await send(deploy)).body).toEqual(DROPPED);
    const headers = { "x-github-event": "push" };
    expect((await send({ headers, body: '{"ref":"main"}' })).body).toHaveProperty("message_id");
    expect((await send({ body: '{"content":"Hi"}' })).body.message_id).toEqual(expect.any(String));
    expect(await contentsOf(workspace.channel.id)).toHaveLength(2);
  });
});

describe("a template", () => {
  it("makes the message", async () => {
    const template =
      "**{{ payload.title }}** {{ payload.service | escape_markdown }} {{ query.to }}";
    await setRules(workspace.webhook.id, { template });
    const { body } = await send({ address: `${workspace.address}?to=prod` });
    expect(await contentsOf(workspace.channel.id)).toEqual(["**Deployed** web\\_1 prod"]);
    const messageId = body.message_id;
    expect(await db().messagePayload.findUnique({ where: { messageId } })).not.toBeNull();
    expect(await posts()).toMatchObject([{ status: 200, problem: null, messageId }]);
  });

  it.each([
    ["{{ payload.title | no_such_filter }}", /The template failed: .*no_such_filter/],
    ["{% for a in (1..9999999) %}{% endfor %}", /The template failed: /],
    ["{{ payload.absent }}", /without any words/],
  ])(
    "that fails (%s) leaves the message to the recogniser, and says so",
    async (template, problem) => {
      await setRules(workspace.webhook.id, { template });
      expect((await send()).status).toBe(200);
      expect((await contentsOf(workspace.channel.id)).join()).toContain("Deployed");
      expect(await posts()).toMatchObject([{ problem: expect.stringMatching(problem) }]);
    },
  );

  it("leaves the thread, and what is repeated, to the recogniser", async () => {
    await send({ body: '{"content":"Root"}' });
    await setRules(workspace.webhook.id, { template: "T: {{ payload.content }}" });
    const [root] = await db().message.findMany({ where: { channelId: workspace.channel.id } });
    const body = JSON.stringify({ content: "Reply", thread_id: root?.id });
    const headers = { "idempotency-key": "once" };
    const answers = [await send({ body, headers }), await send({ body, headers })];
    expect(answers[0]).toEqual(answers[1]);
    const stored = await db().message.findMany({
      where: { channelId: workspace.channel.id, threadId: { not: null } },
    });
    expect(stored).toMatchObject([{ content: "T: Reply", threadId: root?.id }]);
  });

  it("may say what the sender's own form forgot to", async () => {
    await setRules(workspace.webhook.id, { template: "Said: {{ payload.username }}" });
    expect((await send({ body: '{"username":"Ada"}' })).status).toBe(200);
    expect(await contentsOf(workspace.channel.id)).toEqual(["Said: Ada"]);
  });
});

describe("settings that change between a post's reading and its storing", () => {
  it("are the ones that count", async () => {
    const { id } = workspace.webhook;
    await setRules(id, { template: "old" });
    await send();
    const body = new ReadableStream({
      async start(controller) {
        const bytes = new TextEncoder().encode(PUSH);
        controller.enqueue(bytes.slice(0, 5));
        await setRules(id, { template: "new" });
        controller.enqueue(bytes.slice(5));
        controller.close();
      },
    });
    const init = { method: "POST", headers: JSON_TYPE, body, duplex: "half" } as RequestInit;
    expect((await fetch(server.origin + PREFIXES[0] + workspace.address, init)).status).toBe(200);
    expect(await contentsOf(workspace.channel.id)).toEqual(["old", "new"]);
  });

  it("refuse a post that has become unsigned", async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => send()),
      setSignature(workspace.webhook.id, "bearer", SECRET),
      ...Array.from({ length: 20 }, () => send()),
    ]);
    const statuses = answers.map((answer) => ("status" in answer ? answer.status : 0));
    const stored = await contentsOf(workspace.channel.id);
    expect(stored).toHaveLength(statuses.filter((status) => status === 200).length);
    expect(await codeOf({})).toBe("bad_signature");
  });
});
