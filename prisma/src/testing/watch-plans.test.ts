import { beforeAll, describe, expect, it } from "vitest";
import { db } from "../client.ts";
import { newId } from "../ids.ts";
import { createPool } from "../pool.ts";
import { createTestDatabase } from "./test-database.ts";
import { watchPlans } from "./watch-plans.ts";
import { wholeReads } from "./whole-reads.ts";

describe("watchPlans", () => {
  beforeAll(async () => {
    await createTestDatabase();
  });

  it("finds what Prisma and what a pool reads from end to end, and says by which statement", async () => {
    const pool = createPool("test", 1);
    const { tables, wholeReads } = await watchPlans(async () => {
      await db().message.findMany({ where: { content: "x" } });
      await pool.query({
        name: "all",
        text: "select * from attempts where status = $1",
        values: [2],
      });
    });
    await pool.end();
    expect(tables).toEqual(new Set(["messages", "attempts"]));
    expect(wholeReads).toEqual([
      expect.stringMatching(/^Seq Scan on messages: SELECT .*"content"/),
      "Seq Scan on attempts: select * from attempts where status = $1",
    ]);
  });

  it("lets pass what goes by an index, and tables that stay small", async () => {
    const { tables, wholeReads } = await watchPlans(async () => {
      await db().user.findMany();
      await db().$executeRaw`set enable_seqscan = off`;
      await db().$queryRaw`select * from events where id = ${newId()}::uuid`;
    });
    expect(tables).toEqual(new Set(["users", "events"]));
    expect(wholeReads).toEqual([]);
  });

  it("leaves what was sent, and what came of it, as they are", async () => {
    const setting = { key: "a", value: 1 };
    await watchPlans(() => db().setting.create({ data: setting }));
    expect(await db().setting.findMany()).toMatchObject([setting]);
    await expect(watchPlans(() => db().$queryRaw`select nothing from nowhere`)).rejects.toThrow(
      "nowhere",
    );
  });
});

describe("wholeReads", () => {
  const along = { "Node Type": "Index Scan", Schema: "public", "Relation Name": "messages" };
  const reads = (plan: Parameters<typeof wholeReads>[0]) => wholeReads(plan, () => false);

  it("counts reading along an index to its end", () => {
    expect(reads({ "Node Type": "Sort", Plans: [along] })).toEqual(["Index Scan on messages"]);
  });

  it("leaves others' tables alone", () => {
    expect(reads({ ...along, "Node Type": "Seq Scan", Schema: "graphile_worker" })).toEqual([]);
  });

  it("lets a condition or a limit end it", () => {
    expect(reads({ ...along, "Index Cond": "(id = 1)" })).toEqual([]);
    expect(reads({ "Node Type": "Limit", Plans: [along] })).toEqual([]);
  });

  it("counts what a join finds by one condition and throws away by another", () => {
    const found = { ...along, "Index Cond": "(channel_id = 1)", "Parent Relationship": "Inner" };
    const join = { "Node Type": "Nested Loop", Plans: [found] };
    expect(reads(join)).toEqual([]);
    expect(reads({ ...join, "Join Filter": "(id = 2)" })).toEqual(["Index Scan on messages"]);
  });
});
