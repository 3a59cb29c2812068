import { ConfigurationError } from "@tidings/config";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "../../client.ts";
import { firstIdAt } from "../../ids.ts";
import { verifyPassword } from "../../secrets/password.ts";
import { hashToken } from "../../secrets/token.ts";
import { createTestDatabase } from "../../testing/index.ts";
import { DEMO_PASSWORD, fillDemo } from "./fill.ts";
import { findPostAddress, prepareDemo } from "./index.ts";

beforeAll(async () => {
  await createTestDatabase();
  await prepareDemo();
});

const channelId = async (name: string) =>
  (await db().channel.findFirstOrThrow({ where: { name } })).id;

describe("the demo", () => {
  it("fills an empty database once", async () => {
    const count = () =>
      Promise.all([db().user.count(), db().channel.count(), db().message.count()]);
    const [users, channels, messages] = await count();
    expect([users, channels]).toEqual([8, 7]);
    expect(messages).toBeGreaterThan(500);
    await prepareDemo();
    expect(await count()).toEqual([users, channels, messages]);
    await expect(fillDemo()).rejects.toThrow();
    expect(await count()).toEqual([users, channels, messages]);
  });

  it("lets its people in with the password that it prints", async () => {
    const ada = await db().user.findUniqueOrThrow({
      where: { email: "ada@demo.example" },
      select: { role: true, passwordHash: true },
    });
    expect(ada.role).toBe("admin");
    expect(await verifyPassword(ada.passwordHash ?? "", DEMO_PASSWORD)).toBe(true);
  });

  it("gives every message the id of its time", async () => {
    for (const { id, createdAt } of await db().message.findMany()) {
      expect(id >= firstIdAt(createdAt.getTime())).toBe(true);
      expect(id < firstIdAt(createdAt.getTime() + 1)).toBe(true);
    }
  });

  it("leaves unread what it says", async () => {
    const channel = await channelId("alerts");
    for (const [name, unread] of [
      ["ada", 5],
      ["grace", 38],
      ["mateus", 0],
    ] as const) {
      const { id } = await db().user.findUniqueOrThrow({
        where: { email: `${name}@demo.example` },
      });
      const mark = await db().readMark.findFirstOrThrow({
        where: { userId: id, channelId: channel },
      });
      const newer = { channelId: channel, id: { gt: mark.lastMessageId } };
      expect(await db().message.count({ where: newer })).toBe(unread);
    }
  });

  it("shows webhooks in every state", async () => {
    const alerts = await channelId("alerts");
    const names = await db().message.groupBy({
      by: ["authorName"],
      where: { channelId: alerts, webhookId: { not: null } },
    });
    expect(names.map(({ authorName }) => authorName).sort()).toEqual([
      "Grafana",
      "Sentry",
      "Uptime Kuma",
      "uptime-test-2-final",
    ]);
    const states = { deleted: { deletedAt: { not: null } }, unused: { lastUsedAt: null } };
    expect(await db().channelWebhook.count({ where: states.deleted })).toBe(1);
    expect(await db().channelWebhook.count({ where: states.unused })).toBe(1);
  });

  it("shows cards, and threads beneath messages that are there", async () => {
    const roots = new Set((await db().message.findMany()).map(({ id }) => id));
    const replies = await db().message.findMany({ where: { threadId: { not: null } } });
    expect(replies.length).toBeGreaterThan(3);
    expect(replies.filter(({ threadId }) => !roots.has(threadId ?? ""))).toEqual([]);
    expect(await db().$queryRaw`select 1 from messages where cards is not null`).toHaveLength(6);
    expect(await db().messagePayload.count()).toBe(6);
  });

  it("names a webhook that a post reaches", async () => {
    const address = await findPostAddress("deployments");
    const webhook = await db().channelWebhook.findUniqueOrThrow({
      where: { id: address?.webhookId ?? "" },
      select: { name: true, tokenHash: true },
    });
    expect(webhook.name).toBe("GitHub Actions");
    expect(Buffer.from(webhook.tokenHash)).toEqual(Buffer.from(hashToken(address?.token ?? "")));
  });

  it("refuses a database with accounts of other people, and leaves it as it is", async () => {
    await db().setting.delete({ where: { key: "demo" } });
    const before = await db().user.count();
    await expect(prepareDemo()).rejects.toThrow(ConfigurationError);
    await expect(prepareDemo()).rejects.toThrow(/real accounts/);
    expect(await db().user.count()).toBe(before);
  });
});
