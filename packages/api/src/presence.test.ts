import { db } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "./testing/callers.ts";

beforeAll(async () => {
  await createTestDatabase();
});

async function seedPerson() {
  const { id: userId } = await seedUser();
  const { report } = (await callerFor(userId)).presence;
  const tabs = async () => {
    const rows = await db().presence.findMany({ where: { userId }, orderBy: { tabId: "asc" } });
    return rows.map(({ tabId, focused }) => ({ tabId, focused }));
  };
  return { userId, report, tabs };
}

describe("presence.report", () => {
  it("keeps what each tab said last", async () => {
    const { report, tabs } = await seedPerson();
    await report({ tabId: "a", focused: true, sequence: 1 });
    await report({ tabId: "b", focused: true, sequence: 1 });
    await report({ tabId: "a", focused: false, sequence: 2 });
    expect(await tabs()).toEqual([
      { tabId: "a", focused: false },
      { tabId: "b", focused: true },
    ]);
  });

  it("takes no notice of what arrives after a later report, or twice", async () => {
    const { report, tabs, userId } = await seedPerson();
    await report({ tabId: "a", focused: false, sequence: 2 });
    const [before] = await db().presence.findMany({ where: { userId } });
    await report({ tabId: "a", focused: true, sequence: 1 });
    await report({ tabId: "a", focused: false, sequence: 2 });
    expect(await tabs()).toEqual([{ tabId: "a", focused: false }]);
    expect(await db().presence.findMany({ where: { userId } })).toEqual([before]);
  });

  it("takes reports without a count in the order they come", async () => {
    const { report, tabs } = await seedPerson();
    await report({ tabId: "a", focused: true });
    await report({ tabId: "a", focused: false });
    expect(await tabs()).toEqual([{ tabId: "a", focused: false }]);
  });

  it("forgets the person's tabs of yesterday, and nobody else's", async () => {
    const mine = await seedPerson();
    const theirs = await seedPerson();
    for (const { report } of [mine, theirs]) await report({ tabId: "old", focused: true });
    await db().$executeRaw`update presence set seen_at = now() - interval '25 hours'`;
    await mine.report({ tabId: "new", focused: true });
    expect(await mine.tabs()).toEqual([{ tabId: "new", focused: true }]);
    expect(await theirs.tabs()).toEqual([{ tabId: "old", focused: true }]);
    await theirs.report({ tabId: "old", focused: false });
    expect(await theirs.tabs()).toEqual([{ tabId: "old", focused: false }]);
  });

  it.each([
    ["no name", { tabId: "" }],
    ["a name of 65 characters", { tabId: "a".repeat(65) }],
    ["a name that the database can't hold", { tabId: "a\0" }],
    ["a count below zero", { sequence: -1 }],
    ["a count that is no whole number", { sequence: 1.5 }],
    ["a count beyond counting", { sequence: Number.MAX_SAFE_INTEGER + 1 }],
  ])("refuses %s", async (_what, change) => {
    const { report, tabs } = await seedPerson();
    const attempt = report({ tabId: "a", focused: true, sequence: 1, ...change });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await tabs()).toEqual([]);
  });
});
