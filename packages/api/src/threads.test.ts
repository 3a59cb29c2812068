import { db, newId } from "@tidings/prisma";
import { seedChannel, seedMessages, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerFor, seedStage } from "./testing/callers.ts";

beforeAll(async () => {
  await createTestDatabase();
});

/** A channel with a message in it, and its author's API. */
async function seedRoot() {
  const stage = await seedStage({ isPrivate: false });
  const channelId = stage.channel.id;
  const api = await callerFor(stage.owner.id);
  const root = await api.message.send({ channelId, content: "root" });
  return { ...stage, channelId, api, rootId: root.id };
}

const contents = ({ items }: { items: { content: string }[] }) => items.map((one) => one.content);

describe("a reply", () => {
  it("stands in its thread and not among the channel's messages, which tell of it", async () => {
    const { api, channelId, rootId, owner } = await seedRoot();
    const reply = await api.message.send({ channelId, content: "reply", threadId: rootId });
    expect(reply).toMatchObject({ threadId: rootId, replyCount: 0, repliers: [] });
    const list = await api.message.list({ channelId });
    expect(contents(list)).toEqual(["root"]);
    expect(list.items[0]).toMatchObject({
      threadId: null,
      replyCount: 1,
      lastReplyAt: reply.createdAt,
      repliers: [{ name: owner.name, imageUrl: null, isApp: false }],
    });
    const thread = await api.message.thread({ channelId, messageId: rootId });
    expect(thread.root).toMatchObject({ id: rootId, replyCount: 1 });
    expect(contents(thread)).toEqual(["reply"]);
  });

  it("to a reply belongs to the same thread, and opens it", async () => {
    const { api, channelId, rootId } = await seedRoot();
    const first = await api.message.send({ channelId, content: "1", threadId: rootId });
    const second = await api.message.send({ channelId, content: "2", threadId: first.id });
    expect(second.threadId).toBe(rootId);
    const thread = await api.message.thread({ channelId, messageId: second.id });
    expect(thread.root.id).toBe(rootId);
    expect(contents(thread)).toEqual(["1", "2"]);
  });

  it("needs a message of the channel that is there", async () => {
    const { api, channelId, rootId, owner } = await seedRoot();
    const elsewhere = await seedChannel({ createdById: owner.id });
    const [foreign] = await seedMessages([{ channelId: elsewhere.id, userId: owner.id }]);
    await api.message.delete({ channelId, messageId: rootId });
    for (const threadId of [foreign?.id ?? "", rootId, newId()]) {
      const attempt = api.message.send({ channelId, content: "x", threadId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await db().message.count({ where: { channelId } })).toBe(1);
  });

  it("leaves the channel read, and moves no mark", async () => {
    const { api, channelId, rootId, accountFor } = await seedRoot();
    const reader = await callerFor(await accountFor("member"));
    const unread = async () =>
      (await reader.channel.list()).find(({ id }) => id === channelId)?.unreadCount;
    await reader.message.send({ channelId, content: "mine, and read so far" });
    await api.message.send({ channelId, content: "reply", threadId: rootId });
    expect(await unread()).toBe(0);
    await api.message.send({ channelId, content: "news" });
    await reader.message.send({ channelId, content: "in the thread", threadId: rootId });
    expect(await unread()).toBe(1);
  });

  it("tells whom it mentions", async () => {
    const { api, channelId, rootId } = await seedRoot();
    const named = await seedUser({ name: `Somebody ${newId()}` });
    await (await callerFor(named.id)).endpoint.create({
      name: "Hook",
      url: "http://127.0.0.1:3279/hook",
      events: ["mention"],
    });
    const content = `@${named.name}`;
    const { id } = await api.message.send({ channelId, content, threadId: rootId });
    const [event] = await db().event.findMany({
      where: { deliveries: { some: { userId: named.id } } },
    });
    expect(event).toMatchObject({
      type: "mention",
      payload: { message: { id, content, threadId: rootId } },
    });
  });
});

describe("message.thread", () => {
  it("gives pages, the oldest first", async () => {
    const { api, channelId, rootId, owner } = await seedRoot();
    const reply = (content: string) => ({ channelId, userId: owner.id, content, threadId: rootId });
    await seedMessages(["1", "2", "3", "4", "5"].map(reply));
    const first = await api.message.thread({ channelId, messageId: rootId, limit: 3 });
    const rest = { channelId, messageId: rootId, cursor: first.nextCursor };
    expect(contents(first)).toEqual(["1", "2", "3"]);
    expect(await api.message.thread(rest)).toMatchObject({
      items: [{ content: "4" }, { content: "5" }],
      nextCursor: null,
    });
  });

  it("has the faces of the last three, each once, by the names that they have now", async () => {
    const { api, channelId, rootId, webhook } = await seedRoot();
    const people = [await seedUser(), await seedUser(), await seedUser()];
    await seedMessages(
      [
        ...people.map(({ id: userId }) => ({ channelId, userId, threadId: rootId })),
        { channelId, webhookId: webhook.id, authorName: "CI", threadId: rootId },
        { channelId, userId: people[1]?.id ?? "", threadId: rootId },
      ].map((one, index) => ({ ...one, createdAt: new Date(Date.now() + index) })),
    );
    const { root } = await api.message.thread({ channelId, messageId: rootId });
    expect(root.replyCount).toBe(5);
    expect(root.repliers).toEqual([
      { name: people[1]?.name, imageUrl: null, isApp: false },
      { name: "CI", imageUrl: null, isApp: true },
      { name: people[2]?.name, imageUrl: null, isApp: false },
    ]);
  });

  it("is closed to those who may not read the channel, and to other channels' messages", async () => {
    const { api, channelId, rootId } = await seedRoot();
    await api.channel.update({ channelId, isPrivate: true });
    const stranger = await callerFor((await seedUser()).id);
    const [open] = [await seedRoot()];
    for (const id of [channelId, open.channelId]) {
      const attempt = stranger.message.thread({ channelId: id, messageId: rootId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("a deleted message", () => {
  it("stays as such above its replies, without its text, until the last of them is gone", async () => {
    const { api, channelId, rootId } = await seedRoot();
    const reply = await api.message.send({ channelId, content: "reply", threadId: rootId });
    await api.message.delete({ channelId, messageId: rootId });
    const shown = { id: rootId, isDeleted: true, content: "", replyCount: 1 };
    expect((await api.message.list({ channelId })).items).toMatchObject([shown]);
    const thread = await api.message.thread({ channelId, messageId: rootId });
    expect(thread).toMatchObject({ root: shown, items: [{ content: "reply" }] });
    await api.message.delete({ channelId, messageId: reply.id });
    expect((await api.message.list({ channelId })).items).toEqual([]);
    const attempt = api.message.thread({ channelId, messageId: rootId });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
