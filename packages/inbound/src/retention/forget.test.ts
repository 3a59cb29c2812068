import { db, firstIdAt, newId, Prisma } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { deletePosts, forget } from "./forget.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.now();

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  await db().messagePayload.deleteMany();
  await db().payloadPack.deleteMany();
  await db().idempotencyKey.deleteMany();
});

const options = (signal = new AbortController().signal) => ({
  payloadDays: 30,
  postDays: 40,
  now: NOW,
  batch: 2,
  signal,
});

/** Bodies of messages of so many milliseconds ago, each in a pack of its own. */
async function seedPayloads(...ages: number[]) {
  const rows = ages.map((age, n) => {
    const id = firstIdAt(NOW - age).replace(/.$/, String(n));
    return { messageId: id, sender: "JSON", packId: id, start: 0, length: age / DAY_MS };
  });
  await db().messagePayload.createMany({ data: rows });
  const data = Buffer.from("packed");
  await db().payloadPack.createMany({ data: rows.map(({ packId }) => ({ id: packId, data })) });
}

const seedKeys = (...ages: number[]) =>
  db().idempotencyKey.createMany({
    data: ages.map((age, n) => ({
      webhookId: newId(),
      key: Buffer.from([n]),
      messageId: newId(),
      createdAt: new Date(NOW - age),
    })),
  });

it("deletes bodies older than they are kept, in as many batches as it takes", async () => {
  await seedPayloads(31 * DAY_MS, 32 * DAY_MS, 33 * DAY_MS, 90 * DAY_MS, 29 * DAY_MS, 0);
  expect(await forget(db(), options())).toMatchObject({ payloads: 4 });
  const left = await db().messagePayload.findMany({ orderBy: { messageId: "asc" } });
  expect(left.map(({ length }) => length)).toEqual([29, 0]);
  const packs = await db().payloadPack.findMany({ orderBy: { id: "asc" } });
  expect(packs.map(({ id }) => id)).toEqual(left.map(({ packId }) => packId));
});

it("deletes keys that are free again, and no others", async () => {
  await seedKeys(25 * HOUR_MS, 26 * HOUR_MS, 27 * HOUR_MS, 23 * HOUR_MS, 0);
  expect(await forget(db(), options())).toMatchObject({ keys: 3 });
  expect(await db().idempotencyKey.count()).toBe(2);
});

it("stops between two batches when its worker does", async () => {
  await seedPayloads(31 * DAY_MS);
  await expect(forget(db(), options(AbortSignal.abort()))).rejects.toThrow();
  expect(await db().messagePayload.count()).toBe(1);
});

/** Posts to a webhook of so many milliseconds ago. */
const seedPosts = (webhookId: string, ...ages: number[]) =>
  db().post.createMany({
    data: ages.map((age, n) => ({
      webhookId,
      id: firstIdAt(NOW - age).replace(/.$/, String(n)),
      receivedAt: new Date(NOW - age),
      durationMs: 1,
      status: 200,
      headers: {},
    })),
  });

it("deletes posts older than they are kept, of every webhook", async () => {
  const { id: createdById } = await seedUser();
  const { id: channelId } = await seedChannel({ createdById });
  // More than one statement looks at.
  const webhooks = await Promise.all(
    Array.from({ length: 51 }, () => seedWebhook({ channelId, createdById })),
  );
  for (const { id } of webhooks) await seedPosts(id, 50 * DAY_MS, 41 * DAY_MS, 39 * DAY_MS, 0);
  expect(await forget(db(), options())).toMatchObject({ posts: 102 });
  const left = await db().post.groupBy({ by: ["webhookId"], _count: true });
  expect(left).toHaveLength(51);
  expect(new Set(left.map(({ _count }) => _count))).toEqual(new Set([2]));

  const [{ id } = { id: newId() }] = webhooks;
  await db().$executeRaw`
    insert into posts (webhook_id, id, received_at, duration_ms, status, headers)
    select ${id}::uuid, gen_random_uuid(), now(), 1, 200, '{}' from generate_series(1, 20000)`;
  await db().$executeRaw`analyze posts, channel_webhooks`;
  const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>(
    Prisma.sql`explain ${deletePosts(newId(), firstIdAt(NOW - DAY_MS))}`,
  );
  expect(plan.map((line) => line["QUERY PLAN"]).join()).toContain("posts_pkey");
});
