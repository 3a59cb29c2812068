import { type Client, createConnection, newId } from "@tidings/prisma";
import { seedChannel, seedMessages, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStored, discrepancy } from "./stored.ts";

describe("countStored", () => {
  let database: Client;
  beforeAll(async () => {
    await createTestDatabase();
    database = createConnection("test");
    await database.connect();
  });
  afterAll(() => database.end());

  it("counts a target's later messages, and the different ones among them", async () => {
    const { id: createdById } = await seedUser();
    const { id: channelId } = await seedChannel({ createdById });
    const { id: elsewhere } = await seedChannel({ createdById });
    const [first, second, silent] = [newId(), newId(), newId()];
    await seedMessages([{ channelId, webhookId: first, content: "earlier" }]);
    const since = newId();
    await seedMessages([
      { channelId, webhookId: first, content: "1" },
      { channelId, webhookId: second, content: "1" },
      { channelId: elsewhere, webhookId: second, content: "2" },
      { channelId, webhookId: second, content: "2" },
    ]);
    const count = (webhookIds: string[]) =>
      countStored({ database, channelIds: [channelId, elsewhere], webhookIds }, since);
    expect(await count([second])).toEqual({ rows: 3, distinct: 2 });
    expect(await count([first, second])).toEqual({ rows: 4, distinct: 2 });
    expect(await count([silent])).toEqual({ rows: 0, distinct: 0 });
    const inOne = { database, channelIds: [channelId], webhookIds: [second] };
    expect(await countStored(inOne, since)).toEqual({ rows: 2, distinct: 2 });
  });
});

describe("discrepancy", () => {
  it("is none when every accepted post is stored once", () => {
    expect(discrepancy("Tidings", 5, { rows: 5, distinct: 5 })).toBeNull();
  });

  it.each([
    ["a lost post", { rows: 4, distinct: 4 }],
    ["a doubled post", { rows: 6, distinct: 5 }],
    ["a post lost and another doubled", { rows: 5, distinct: 4 }],
    ["a post stored without a 200", { rows: 6, distinct: 6 }],
  ])("names %s", (_, stored) => {
    expect(discrepancy("Tidings", 5, stored)).toMatch(/^Tidings answered 200 to 5 posts; \d/);
  });
});
