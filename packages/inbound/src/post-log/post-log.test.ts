import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, expect, it } from "vitest";
import { Inbound } from "../inbound.ts";
import type { Post } from "../post.ts";
import { createStorePool } from "../store/store-pool.ts";
import { useEnvironment } from "../testing/environment.ts";
import { madePost } from "../testing/made-post.ts";
import { collectNotices } from "../testing/notices.ts";
import { messagesOf, seedWorkspace } from "../testing/workspace.ts";
import { KEPT_POSTS, PostLog } from "./post-log.ts";

const LIMITS = { rate: 0, burst: 50, maxBytes: 2_000 };
const NO_CONTENT = "There is nothing to show";

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
});

/** Takes the posts in one after the other, and writes the log. */
async function receive(posts: Post[], limits = LIMITS): Promise<number[]> {
  const inbound = new Inbound(limits);
  const statuses: number[] = [];
  for (const post of posts) statuses.push((await inbound.receive(post)).status);
  await inbound.close();
  return statuses;
}

/** What is kept of a webhook's posts, oldest first. */
const kept = (webhookId: string) =>
  db().post.findMany({ where: { webhookId }, orderBy: { id: "asc" } });

const only = async (webhookId: string) => {
  const [row, ...others] = await kept(webhookId);
  expect(others).toEqual([]);
  if (row === undefined) throw new Error("Nothing is kept");
  return { ...row, body: row.body && Buffer.from(row.body).toString() };
};

it("keeps a post that became a message, with its body and what it was answered", async () => {
  const { webhook, channel } = await seedWorkspace();
  const body = '{"action":"opened","issue":{"number":7,"title":"It is broken"}}';
  const headers = { "x-github-event": "issues" };
  const before = Date.now();
  await receive([madePost(webhook, { body, headers, query: "from=ci" })]);
  const [message] = await messagesOf(channel.id);
  const row = await only(webhook.id);
  expect(row).toMatchObject({
    sender: "GitHub",
    event: "issues.opened",
    status: 200,
    problem: null,
    messageId: message?.id,
    query: "from=ci",
    headers: { "content-type": "application/json", "x-github-event": "issues" },
    body,
  });
  expect(row.receivedAt.getTime()).toBeGreaterThanOrEqual(before);
  expect(row.durationMs).toBeGreaterThan(0);
});

it("says in words why a post became no message", async () => {
  const { webhook } = await seedWorkspace();
  const posts = [
    madePost(webhook, { body: "no JSON" }),
    madePost(webhook, { body: '{"content":" "}' }),
    madePost(webhook, { body: '{"content":5}' }),
    madePost(webhook, { headers: { "content-type": "image/png" } }),
  ];
  expect(await receive(posts)).toEqual([400, 422, 422, 415]);
  const rows = await kept(webhook.id);
  expect(rows.map(({ status }) => status)).toEqual([400, 422, 422, 415]);
  expect(rows.map(({ problem }) => problem)).toEqual([
    expect.stringContaining("must be a JSON object"),
    expect.stringContaining(NO_CONTENT),
    expect.stringContaining("must be a string"),
    expect.stringContaining("Content-Type: application/json"),
  ]);
  expect(rows.map(({ body }) => Buffer.from(body ?? []).toString())).toContain("no JSON");
  expect(rows.map(({ messageId }) => messageId)).toEqual([null, null, null, null]);
});

it("keeps no body of a post that is too large or too many", async () => {
  const { webhook } = await seedWorkspace();
  const large = madePost(webhook, { body: "x".repeat(LIMITS.maxBytes + 1) });
  expect(await receive([large])).toEqual([413]);
  expect(await only(webhook.id)).toMatchObject({ status: 413, body: null });
  const other = await seedWorkspace();
  const posts = [madePost(other.webhook), madePost(other.webhook)];
  expect(await receive(posts, { ...LIMITS, rate: 0.001, burst: 1 })).toEqual([200, 429]);
  const [, refused] = await kept(other.webhook.id);
  expect(refused).toMatchObject({
    status: 429,
    body: null,
    problem: expect.stringMatching(/many/),
  });
});

it("tells of an archived channel, of the filter and of a repetition", async () => {
  const { webhook, channel } = await seedWorkspace();
  const headers = { "idempotency-key": "once" };
  await receive([madePost(webhook, { headers }), madePost(webhook, { headers })]);
  const where = { id: webhook.id };
  const rule = { eventRule: "except" as const, eventPatterns: ["push"], settingsVersion: 1 };
  await db().channelWebhook.update({ where, data: rule });
  await receive([
    madePost(webhook, { body: '{"ref":"main"}', headers: { "x-github-event": "push" } }),
  ]);
  await db().channel.update({ where: { id: channel.id }, data: { archivedAt: new Date() } });
  await receive([madePost(webhook)]);
  const rows = await kept(webhook.id);
  expect(rows.map(({ status, problem }) => [status, problem])).toEqual([
    [200, null],
    [200, "A repetition: the message was stored before."],
    [200, "Dropped by the filter."],
    [410, expect.stringContaining("archived")],
  ]);
  expect(rows[1]?.messageId).toBe(rows[0]?.messageId);
});

it("masks what may be a secret, in headers and query", async () => {
  const { webhook } = await seedWorkspace();
  const secrets = {
    authorization: "Bearer SECRET",
    cookie: "session=SECRET",
    "x-hub-signature-256": "sha256=SECRET",
    "x-gitlab-token": "SECRET",
    "x-api-key": "SECRET",
  };
  const headers = { ...secrets, "user-agent": "curl/8" };
  await receive([madePost(webhook, { headers, query: "token=SECRET&Api_Key=SECRET&thread=a" })]);
  const row = await only(webhook.id);
  expect(JSON.stringify([row.headers, row.query])).not.toContain("SECRET");
  expect(row.headers).toMatchObject({ authorization: "•••", "user-agent": "curl/8" });
  expect(Object.fromEntries(new URLSearchParams(row.query))).toMatchObject({ thread: "a" });
});

it("keeps nothing of a post with a wrong token", async () => {
  const { webhook } = await seedWorkspace();
  const wrong = { id: webhook.id, token: `${webhook.token}x` };
  expect(await receive([madePost(wrong), madePost(wrong, { body: "no JSON" })])).toEqual([
    401, 401,
  ]);
  expect(await kept(webhook.id)).toEqual([]);
});

/** As many posts in the log's hands as that, each with its number. */
async function write(webhookIds: string[], count: number, body = Buffer.from("{}")) {
  const pool = createStorePool(1);
  const log = new PostLog(pool);
  for (let number = 0; number < count; number++) {
    for (const webhookId of webhookIds) {
      const result = {
        query: "",
        headers: {},
        sender: "Tidings",
        event: null,
        status: 200,
        problem: null,
        messageId: null,
      };
      log.add({ webhookId, body, receivedAt: 0, durationMs: number, ...result });
    }
  }
  await log.close();
  await pool.end();
}

it("keeps the latest hundred of each webhook, over several writes", async () => {
  const { webhook } = await seedWorkspace();
  const { webhook: other } = await seedWorkspace();
  await write([other.id], 3);
  await write([webhook.id], 70);
  await write([webhook.id], 70);
  const numbers = (await kept(webhook.id)).map(({ durationMs }) => durationMs);
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index);
  expect(numbers).toEqual([...range(70 - (KEPT_POSTS - 70), 70), ...range(0, 70)]);
  expect(await kept(other.id)).toHaveLength(3);
});

it("samples a flood: of every webhook the latest, within bounds", async () => {
  const webhooks = await Promise.all(
    Array.from({ length: 30 }, async () => (await seedWorkspace()).webhook.id),
  );
  await write(webhooks, 500);
  const counts = await Promise.all(webhooks.map(async (id) => (await kept(id)).length));
  expect(counts.reduce((sum, count) => sum + count)).toBe(200);
  for (const id of webhooks) expect((await kept(id)).at(-1)?.durationMs).toBe(499);
});

it("bounds the bytes of a flood as well", async () => {
  const { webhook } = await seedWorkspace();
  await write([webhook.id], 50, Buffer.alloc(500_000, "a"));
  const rows = await kept(webhook.id);
  expect(rows).toHaveLength(4);
  expect(rows.map(({ durationMs }) => durationMs)).toEqual([46, 47, 48, 49]);
});

it("tells the channel's pages with each write", async () => {
  const { webhook, channel } = await seedWorkspace();
  const { notices, settle, close } = await collectNotices("webhooks");
  await write([webhook.id], 5);
  await settle();
  expect(notices).toEqual([{ kind: "webhooks", channelId: channel.id }]);
  await close();
});
