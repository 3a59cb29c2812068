import { db, firstIdAt, newId } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { forget } from "./forget.ts";

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
