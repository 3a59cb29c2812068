import { beforeAll, expect, it } from "vitest";
import { db } from "../client.ts";
import { databaseUrl } from "../connection.ts";
import { seedUser } from "../seed/index.ts";
import { createTestDatabase } from "./index.ts";

let url: string;

beforeAll(async () => {
  ({ url } = await createTestDatabase());
});

it("gives a migrated database of one's own to db()", async () => {
  expect(databaseUrl()).toBe(url);
  const { id } = await seedUser();
  expect(await db().user.findMany({ select: { id: true } })).toEqual([{ id }]);
});
