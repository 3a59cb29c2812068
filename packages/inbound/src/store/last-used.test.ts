import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, expect, it, vi } from "vitest";
import { collectNotices } from "../testing/notices.ts";
import { seedWorkspace } from "../testing/workspace.ts";
import { LastUsed } from "./last-used.ts";
import { createStorePool } from "./store-pool.ts";

const PATIENCE = { timeout: 5_000 };

beforeAll(createTestDatabase);

async function lastUsedAt(id: string): Promise<number | undefined> {
  const { lastUsedAt } = await db().channelWebhook.findUniqueOrThrow({ where: { id } });
  return lastUsedAt?.getTime();
}

it("is written at once for the first post, then once a second, with a notice", async () => {
  const { notices, settle, close } = await collectNotices("webhooks");
  const { webhook, channel } = await seedWorkspace();
  const pool = createStorePool(1);
  const lastUsed = new LastUsed(pool);
  const startedAt = Date.now();
  lastUsed.touch(webhook.id);
  await vi.waitFor(
    async () => expect(await lastUsedAt(webhook.id)).toBeGreaterThanOrEqual(startedAt),
    PATIENCE,
  );
  const first = await lastUsedAt(webhook.id);

  await vi.waitFor(
    async () => {
      lastUsed.touch(webhook.id);
      expect(await lastUsedAt(webhook.id)).toBeGreaterThan(first ?? 0);
    },
    { ...PATIENCE, interval: 10 },
  );
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  await settle();
  const notice = { kind: "webhooks", channelId: channel.id };
  expect(notices).toEqual([notice, notice]);
  await lastUsed.close();
  await pool.end();
  await close();
});

it("is written on closing, for every webhook that was used since", async () => {
  const spaces = [await seedWorkspace(), await seedWorkspace(), await seedWorkspace()];
  const [first, second, unused] = spaces.map(({ webhook }) => webhook.id) as [
    string,
    string,
    string,
  ];
  const pool = createStorePool(1);
  const lastUsed = new LastUsed(pool);
  lastUsed.touch(first);
  await vi.waitFor(async () => expect(await lastUsedAt(first)).toBeGreaterThan(0), PATIENCE);
  lastUsed.touch(second);
  lastUsed.touch(first);
  const touchedAt = Date.now();
  await lastUsed.close();
  expect(await lastUsedAt(first)).toBeGreaterThanOrEqual(touchedAt - 1);
  expect(await lastUsedAt(second)).toBeGreaterThanOrEqual(touchedAt - 1);
  expect(await lastUsedAt(unused)).toBeUndefined();
  await pool.end();
});

it("never goes back", async () => {
  const { webhook } = await seedWorkspace();
  const tomorrow = new Date(Date.now() + 86_400_000);
  const where = { id: webhook.id };
  await db().channelWebhook.update({ where, data: { lastUsedAt: tomorrow } });
  const pool = createStorePool(1);
  const lastUsed = new LastUsed(pool);
  lastUsed.touch(webhook.id);
  await lastUsed.close();
  expect(await lastUsedAt(webhook.id)).toBe(tomorrow.getTime());
  await pool.end();
});
