import { db, newId } from "@tidings/prisma";
import { seedMessages, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerFor, seedStage } from "./testing/callers.ts";

beforeAll(async () => {
  await createTestDatabase();
});

async function seedTalk() {
  const stage = await seedStage({ isPrivate: false });
  const channelId = stage.channel.id;
  return { ...stage, channelId, api: await callerFor(stage.owner.id) };
}

const contents = (page: { items: { content: string }[] }) => page.items.map((one) => one.content);

describe("message.list", () => {
  it("gives pages newest first, each message once", async () => {
    const { api, channelId, owner } = await seedTalk();
    const userId = owner.id;
    await seedMessages(
      Array.from({ length: 25 }, (_, index) => ({ channelId, userId, content: `${index}` })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.message.list>> = await api.message.list({
        channelId,
        cursor,
        limit: 10,
      });
      seen.push(...contents(page));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `${24 - index}`));
  });

  it("names people as they are now and webhooks as they were", async () => {
    const { api, channelId, owner, webhook } = await seedTalk();
    await seedMessages([
      { channelId, webhookId: webhook.id, authorName: "Old name", content: "from a webhook" },
      { channelId, userId: owner.id, content: "from a person" },
    ]);
    await api.account.updateProfile({ name: "New name" });
    const { items } = await api.message.list({ channelId });
    expect(items[0]).toMatchObject({ author: { id: owner.id, name: "New name" }, meta: {} });
    expect(items[1]).toMatchObject({
      author: { id: null, name: "Old name", role: "webhook" },
      meta: { webhook: { id: webhook.id } },
    });
  });

  it("names the messages of a deleted webhook so, and keeps its id", async () => {
    const { api, channelId, owner } = await seedTalk();
    const webhook = await seedWebhook({ channelId, createdById: owner.id, name: "CI" });
    await seedMessages([{ channelId, webhookId: webhook.id, authorName: "CI", content: "hello" }]);
    await api.channelWebhook.delete({ channelId, webhookId: webhook.id });
    const { items } = await api.message.list({ channelId });
    expect(items[0]).toMatchObject({
      content: "hello",
      author: { name: "Deleted Webhook", imageUrl: null, role: "webhook" },
      meta: { webhook: { id: webhook.id } },
    });
  });
});

describe("writing", () => {
  it.each([
    ["nothing", ""],
    ["what can't be seen", " \n\u200b\u0000"],
    ["16,385 characters", "🦊".repeat(16_385)],
  ])("refuses %s", async (_what, content) => {
    const { api, channelId } = await seedTalk();
    const attempt = api.message.send({ channelId, content });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await api.message.list({ channelId })).items).toEqual([]);
  });

  it("takes 16,384 characters, drops NUL, mends half a surrogate pair", async () => {
    const { api, channelId } = await seedTalk();
    const content = `${"🦊".repeat(16_380)}a\u0000b\ud800`;
    const sent = await api.message.send({ channelId, content });
    expect(sent.content).toBe(`${"🦊".repeat(16_380)}ab\ufffd`);
  });

  it("is refused in an archived channel, and open again once restored", async () => {
    const { api, channelId } = await seedTalk();
    await api.channel.archive({ channelId });
    const send = () => api.message.send({ channelId, content: "Hello" });
    await expect(send()).rejects.toThrow(/archived/);
    await api.channel.archive({ channelId, isArchived: false });
    expect((await send()).content).toBe("Hello");
  });
});

describe("a message", () => {
  it("is edited by its author alone", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    const { id: messageId } = await api.message.send({ channelId, content: "one" });
    for (const standing of ["member", "manager", "admin"] as const) {
      const other = await callerFor(await accountFor(standing));
      const attempt = other.message.edit({ channelId, messageId, content: "two" });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const edited = await api.message.edit({ channelId, messageId, content: "two" });
    expect(edited).toMatchObject({ content: "two", changedAt: expect.any(Date) });
  });

  it("is deleted by its author, managers and admins, and its text with it", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    for (const standing of ["manager", "admin"] as const) {
      const { id: messageId } = await api.message.send({ channelId, content: "secret" });
      const member = await callerFor(await accountFor("member"));
      const refused = member.message.delete({ channelId, messageId });
      await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
      await (await callerFor(await accountFor(standing))).message.delete({ channelId, messageId });
      const where = { channelId_id: { channelId, id: messageId } };
      expect((await db().message.findUniqueOrThrow({ where })).content).toBe("");
    }
    expect((await api.message.list({ channelId })).items).toEqual([]);
  });

  it("can't be touched through another channel", async () => {
    const { api, channelId } = await seedTalk();
    const { id: messageId } = await api.message.send({ channelId, content: "one" });
    const { id: elsewhere } = await api.channel.create({ name: "elsewhere" });
    const attempt = api.message.edit({ channelId: elsewhere, messageId, content: "two" });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("unread messages", () => {
  it("are others' messages after what was read, and the mark never moves back", async () => {
    const { api, channelId, owner, accountFor } = await seedTalk();
    const reader = await callerFor(await accountFor("member"));
    const unread = async () =>
      (await reader.channel.list()).find(({ id }) => id === channelId)?.unreadCount;
    const userId = owner.id;
    const [first, , third] = await seedMessages(
      ["1", "2", "3"].map((content) => ({ channelId, userId, content })),
    );
    expect(await unread()).toBe(3);
    await reader.message.send({ channelId, content: "mine" });
    expect(await unread()).toBe(0);
    await reader.channel.markRead({ channelId, messageId: first?.id ?? "" });
    expect(await unread()).toBe(0);
    await api.message.send({ channelId, content: "4" });
    expect(await unread()).toBe(1);
    await reader.channel.markRead({ channelId, messageId: third?.id ?? "" });
    expect(await unread()).toBe(1);
  });

  it("can't be marked with an id that is no message of the channel", async () => {
    const { channelId, accountFor, api } = await seedTalk();
    const reader = await callerFor(await accountFor("member"));
    await reader.channel.markRead({ channelId, messageId: "ffffffff-ffff-7fff-bfff-ffffffffffff" });
    await reader.channel.markRead({ channelId, messageId: newId() });
    await api.message.send({ channelId, content: "news" });
    const [channel] = (await reader.channel.list()).filter(({ id }) => id === channelId);
    expect(channel?.unreadCount).toBe(1);
  });
});
