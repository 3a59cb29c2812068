import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { positionSchema, readPosition, writePosition } from "./position.ts";

beforeAll(async () => {
  await createTestDatabase();
});

it("is read as it was written", async () => {
  const [row] = await db().$queryRaw<[{ snapshot: string }]>`
    select pg_current_snapshot()::text as snapshot`;
  for (const snapshot of [null, row.snapshot, "10:20:10,14,15"]) {
    const position = { time: 1_796_082_467_274, snapshot };
    expect(readPosition(positionSchema.parse(writePosition(position)))).toEqual(position);
  }
});

it.each([
  "",
  "soon",
  "-1",
  "1~",
  "1~2",
  "1~0:5:",
  "1~9:5:",
  "1~5:9:9",
  "1~5:9:4",
  "1~5:9:8,7",
  "1~5:9:,",
])("is not %j", (text) => {
  expect(positionSchema.safeParse(text).success).toBe(false);
});

it("lets nothing through that PostgreSQL doesn't take", async () => {
  const id = fc.integer({ min: 0, max: 12 });
  await fc.assert(
    fc.asyncProperty(id, id, fc.array(id, { maxLength: 3 }), async (oldest, next, ids) => {
      const snapshot = `${oldest}:${next}:${ids.join()}`;
      const isTaken = await db().$queryRaw`select ${snapshot}::text::pg_snapshot is not null`.then(
        () => true,
        () => false,
      );
      expect(positionSchema.safeParse(`1~${snapshot}`).success).toBe(isTaken);
    }),
    { numRuns: 200 },
  );
});
