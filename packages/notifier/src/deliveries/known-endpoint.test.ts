import { createPool, db, seal } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Outcome } from "../send/outcome.ts";
import { sealedAs } from "./endpoint.ts";
import { KnownEndpoint } from "./known-endpoint.ts";

let pool: ReturnType<typeof createPool>;

beforeAll(async () => {
  await createTestDatabase();
  pool = createPool("test", 2);
});
afterAll(() => pool.end());

const failure = (status: number): Outcome => ({
  startedAt: new Date(),
  durationMs: 1,
  requestHeaders: {},
  requestBody: "",
  status,
  responseHeaders: {},
  responseBody: "",
  error: `status ${status}`,
  retryAfterMs: null,
});

const HEALTHY = { failingSince: null, failureCount: 0, openUntil: null, lastError: null };
const healthOf = (id: string) =>
  db().endpoint.findUniqueOrThrow({
    where: { id },
    select: { failingSince: true, failureCount: true, openUntil: true, lastError: true },
  });

/** An endpoint that somebody knows, with the era of a send that is under way. */
async function seedKnown() {
  const { id } = await seedEndpoint({ url: "http://127.0.0.1:9/old" });
  const known = new KnownEndpoint(pool, id);
  await known.read();
  return { id, known, era: known.current?.era ?? -1 };
}

it("keeps outcomes one after the other, and disables for 410", async () => {
  const { id, known, era } = await seedKnown();
  for (const status of [500, 500]) {
    known.learn(failure(status), era);
    expect(await known.keep(failure(status), era)).toBeNull();
  }
  expect(await healthOf(id)).toMatchObject({ failureCount: 2, lastError: "status 500" });
  await known.read();
  expect(known.current?.era).toBe(era);
  known.learn(failure(410), era);
  expect(await known.keep(failure(410), era)).toMatchObject({
    reason: expect.stringMatching(/gone for good/),
  });
});

it.each(["before the outcome was learnt", "after it"])(
  "ignores what an address says that was given up %s",
  async (when) => {
    const { id, known, era } = await seedKnown();
    if (when === "after it") known.learn(failure(410), era);
    const urlSealed = seal("http://127.0.0.1:9/new", sealedAs(id).url);
    await db().endpoint.update({ where: { id }, data: { urlSealed } });
    if (when !== "after it") {
      await known.read();
      known.learn(failure(410), era);
    }
    expect(await known.keep(failure(410), era)).toBeNull();
    expect(await healthOf(id)).toEqual(HEALTHY);
    expect(known.health).toEqual({ ...HEALTHY, openUntil: 0 });
  },
);

it("ignores what was sent before somebody said that the endpoint works again", async () => {
  const { id, known, era } = await seedKnown();
  known.learn(failure(500), era);
  await known.keep(failure(500), era);
  await db().endpoint.update({ where: { id }, data: HEALTHY });
  known.learn(failure(500), era);
  expect(await known.keep(failure(500), era)).toBeNull();
  expect(await healthOf(id)).toEqual(HEALTHY);
  const now = known.current?.era ?? -1;
  known.learn(failure(500), now);
  await known.keep(failure(500), now);
  expect(await healthOf(id)).toMatchObject({ failureCount: 1 });
});

it("bears that the same address is saved anew", async () => {
  const { id, known, era } = await seedKnown();
  const urlSealed = seal("http://127.0.0.1:9/old", sealedAs(id).url);
  await db().endpoint.update({ where: { id }, data: { urlSealed } });
  known.learn(failure(500), era);
  await known.keep(failure(500), era);
  expect(await healthOf(id)).toMatchObject({ failureCount: 1 });
});

it("holds nothing against a receiver that we were too busy to look for", async () => {
  const { id, known, era } = await seedKnown();
  const busy = { ...failure(0), status: null, isOurFault: true };
  known.learn(busy, era);
  await known.keep(busy, era);
  expect(await healthOf(id)).toEqual(HEALTHY);
});
