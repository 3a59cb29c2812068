import { db, firstIdAt, newId, Prisma } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { deleteDeliveries, deleteEvents, forget } from "./forget.ts";

const DAY_MS = 24 * 3_600_000;
const NOW = Date.now();

let endpointId: string;

beforeAll(async () => {
  await createTestDatabase();
  endpointId = (await seedEndpoint({ url: "https://receiver.example.com/" })).id;
});
beforeEach(() => db().event.deleteMany());

const options = (more = {}) => ({
  days: 30,
  now: NOW,
  batch: 2,
  signal: new AbortController().signal,
  ...more,
});

const daysAgo = (days: number): Date => new Date(NOW - days * DAY_MS);

interface Seed {
  /** Of the event and its delivery. */
  begun: number;
  /** Null for what still waits. */
  ended: number | null;
  attempts?: number;
}

let seeded = 0;

/** An id of an instant, and of no other row. */
function idOf(days: number): string {
  seeded += 1;
  const own = seeded.toString(16).padStart(12, "0");
  return firstIdAt(+daysAgo(days)).replace(/0{12}$/, own);
}

/** An event with one delivery. */
async function seed({ begun, ended, attempts = 1 }: Seed) {
  const id = idOf(begun);
  const createdAt = daysAgo(begun);
  await db().event.create({ data: { id, type: "new_user", payload: {}, createdAt } });
  await db().delivery.create({
    data: {
      id,
      eventId: id,
      endpointId,
      eventType: "new_user",
      createdAt,
      state: ended === null ? "pending" : "delivered",
      finishedAt: ended === null ? null : daysAgo(ended),
      attempts: {
        create: Array.from({ length: attempts }, () => ({
          id: newId(),
          startedAt: createdAt,
          durationMs: 1,
          requestHeaders: {},
          requestBody: "{}",
        })),
      },
    },
  });
  return id;
}

/** What is left, oldest first. */
async function left() {
  const orderBy = { id: "asc" } as const;
  const [deliveries, events] = await Promise.all([
    db().delivery.findMany({ orderBy }),
    db().event.findMany({ orderBy }),
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { deliveries: ids(deliveries), events: ids(events), attempts: await db().attempt.count() };
}

it("deletes what ended long ago, with its attempts and its event, in as many batches as it takes", async () => {
  for (const begun of [31, 32, 33, 34, 90]) await seed({ begun, ended: begun, attempts: 3 });
  const young = await seed({ begun: 29, ended: 29 });
  expect(await forget(db(), options())).toEqual({ deliveries: 5, events: 5 });
  expect(await left()).toEqual({ deliveries: [young], events: [young], attempts: 1 });
});

it("keeps what still waits, and what ended lately, however old", async () => {
  const kept = [
    await seed({ begun: 90, ended: null }),
    await seed({ begun: 60, ended: 1 }),
    await seed({ begun: 50, ended: 50 }),
    await seed({ begun: 45, ended: null }),
  ];
  // One that ended and was begun anew, whatever else it remembers.
  await db().delivery.update({ where: { id: kept[2] ?? "" }, data: { state: "pending" } });
  // Behind more of those than a batch takes.
  await seed({ begun: 40, ended: 35 });
  expect(await forget(db(), options())).toEqual({ deliveries: 1, events: 1 });
  expect(await left()).toEqual({ deliveries: kept, events: kept, attempts: 4 });
});

it("keeps an event for as long as one of its deliveries", async () => {
  const eventId = await seed({ begun: 40, ended: 40 });
  const waiting = { id: idOf(40), eventId, endpointId, eventType: "new_user" };
  await db().delivery.create({ data: waiting });
  expect(await forget(db(), options())).toEqual({ deliveries: 1, events: 0 });
  expect(await left()).toMatchObject({ deliveries: [waiting.id], events: [eventId] });
});

it("deletes an event whose deliveries went with their endpoint", async () => {
  const id = await seed({ begun: 40, ended: 40 });
  await db().delivery.delete({ where: { id } });
  expect(await forget(db(), options())).toEqual({ deliveries: 0, events: 1 });
});

it("passes over what is being sent again at this moment", async () => {
  const id = await seed({ begun: 40, ended: 40 });
  await db().$transaction(async (tx) => {
    await tx.delivery.update({ where: { id }, data: { state: "pending", finishedAt: null } });
    expect(await forget(db(), options())).toEqual({ deliveries: 0, events: 0 });
  });
  expect(await left()).toMatchObject({ deliveries: [id] });
});

it("stops between two batches when its worker does", async () => {
  const id = await seed({ begun: 40, ended: 40 });
  await expect(forget(db(), options({ signal: AbortSignal.abort() }))).rejects.toThrow();
  expect(await left()).toMatchObject({ deliveries: [id] });
});

it("finds its rows by indexes, on tables of some size", async () => {
  await db().$executeRaw`
    with event as (
      insert into events (id, type, payload)
      select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, 'new_user', '{}'
      from generate_series(1, 20000) n returning id
    ), delivery as (
      insert into deliveries (id, event_id, endpoint_id, event_type, state, finished_at)
      select id, id, ${endpointId}::uuid, 'new_user', 'delivered', now() from event returning id
    )
    insert into attempts (id, delivery_id, started_at, duration_ms, request_headers, request_body)
    select id, id, now(), 1, '{}', '' from delivery`;
  await db().$executeRaw`analyze events, deliveries, attempts`;
  const stretch = {
    after: "00000000-0000-0000-0000-000000000000",
    before: firstIdAt(NOW),
    batch: 200,
  };
  const later = new Date(NOW + DAY_MS);
  for (const statement of [deleteDeliveries(stretch, later), deleteEvents(stretch)]) {
    const lines = await db().$queryRaw<{ "QUERY PLAN": string }[]>(
      Prisma.sql`explain ${statement}`,
    );
    const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index (?:Only )?Scan using (?:deliveries|events)_pkey/);
    expect(plan).not.toMatch(/Seq Scan/);
  }
});
