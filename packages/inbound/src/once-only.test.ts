import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { toPost } from "./testing/to-post.ts";
import { contentsOf, seedWorkspace } from "./testing/workspace.ts";

const NO_LIMITS = { rate: 0, burst: 0, maxBytes: 1_048_576 };

let inbound: Inbound;
let other: Inbound;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  inbound = new Inbound(NO_LIMITS);
  other = new Inbound(NO_LIMITS);
});
beforeEach(async () => {
  workspace = await seedWorkspace();
});
afterAll(() => Promise.all([inbound.close(), other.close()]));

async function post(
  headers: Record<string, string>,
  { content = "Hi", to = workspace.webhook, by = inbound } = {},
) {
  const answer = await by.receive(toPost(to, { content }, { headers }));
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body).message_id as string;
}

const HEADERS = [
  "idempotency-key",
  "webhook-id",
  "svix-id",
  "x-github-delivery",
  "x-gitlab-event-uuid",
  "x-gitea-delivery",
  "x-request-uuid",
  "linear-delivery",
];

it.each(HEADERS)("stores a post once that repeats its %s", async (name) => {
  const first = await post({ [name]: "a" });
  expect(await post({ [name]: "a" }, { content: "again" })).toBe(first);
  expect(await post({ [name]: "b" })).not.toBe(first);
  expect(await contentsOf(workspace.channel.id)).toEqual(["Hi", "Hi"]);
});

it("stores every post without a key", async () => {
  expect(await post({})).not.toBe(await post({}));
});

it("keeps the keys of webhooks apart, and those of different headers", async () => {
  const { webhook } = await seedWorkspace();
  const ids = await Promise.all([
    post({ "idempotency-key": "a" }),
    post({ "webhook-id": "a" }),
    post({ "idempotency-key": "a" }, { to: webhook }),
  ]);
  expect(new Set(ids).size).toBe(3);
});

it("stores one of many at once, in two processes", async () => {
  const posts = Array.from({ length: 200 }, (_, n) =>
    post({ "idempotency-key": `k${n % 4}` }, { by: n % 8 < 4 ? inbound : other }),
  );
  const ids = await Promise.all(posts);
  expect(new Set(ids).size).toBe(4);
  const stored = await db().message.findMany({ where: { channelId: workspace.channel.id } });
  expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(ids));
});

it("takes a key again after a day", async () => {
  const first = await post({ "idempotency-key": "a" });
  const createdAt = new Date(Date.now() - 24 * 3_600_000 - 1_000);
  await db().idempotencyKey.updateMany({
    where: { webhookId: workspace.webhook.id },
    data: { createdAt },
  });
  const second = await post({ "idempotency-key": "a" });
  expect(second).not.toBe(first);
  expect(await post({ "idempotency-key": "a" })).toBe(second);
});

describe("a key is claimed by a message, not by an attempt", () => {
  it.each([{}, { content: "" }])(
    "%j is refused, and what it meant to say is stored",
    async (json) => {
      const headers = { "idempotency-key": "a" };
      const refused = await inbound.receive(toPost(workspace.webhook, json, { headers }));
      expect(refused.status).toBe(422);
      await post(headers);
      expect(await contentsOf(workspace.channel.id)).toEqual(["Hi"]);
    },
  );
});

it("knows a payload again by the id in it", async () => {
  const event = {
    id: "evt_1",
    object: "event",
    type: "charge.succeeded",
    data: { object: { id: "ch_1", object: "charge", amount: 100, currency: "eur" } },
  };
  const send = () => inbound.receive(toPost(workspace.webhook, event));
  const [first, second] = [await send(), await send()];
  expect(second).toEqual(first);
  expect(await db().message.count({ where: { channelId: workspace.channel.id } })).toBe(1);
});
