import { closeInbound } from "@tidings/inbound";
import { db, newId } from "@tidings/prisma";
import { seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFor, seedStage } from "./testing/callers.ts";
import { seedPost } from "./testing/posts.ts";

beforeAll(async () => {
  await createTestDatabase();
});
afterAll(closeInbound);

async function seedManaged() {
  const { owner, channel, webhook } = await seedStage({ isPrivate: true });
  const api = (await callerFor(owner.id)).channelWebhook;
  const at = { channelId: channel.id, webhookId: webhook.id };
  return { api, at, channel, webhook, owner };
}

const contentsIn = async (channelId: string) =>
  (await db().message.findMany({ where: { channelId }, orderBy: { id: "asc" } })).map(
    ({ content }) => content,
  );

describe("the recent posts", () => {
  it("are listed newest first, without their bodies", async () => {
    const { api, at } = await seedManaged();
    await seedPost(at.webhookId, { sender: "GitHub", event: "push", messageId: newId() });
    await seedPost(at.webhookId, { sender: null, status: 400, problem: "No JSON." });
    const posts = await api.posts(at);
    expect(posts).toMatchObject([
      { sender: null, event: null, status: 400, problem: "No JSON.", messageId: null },
      { sender: "GitHub", event: "push", status: 200, messageId: expect.any(String) },
    ]);
    expect(posts[0]).not.toHaveProperty("body");
    expect(posts[0]).not.toHaveProperty("headers");
  });

  it("open to their headers, query and body", async () => {
    const { api, at } = await seedManaged();
    const body = Buffer.from('{"id":90071992547409931234}');
    const { id: postId } = await seedPost(at.webhookId, { body, query: "a=b" });
    expect(await api.post({ ...at, postId })).toMatchObject({
      headers: [["content-type", "application/json"]],
      query: "a=b",
      body: {
        text: '{\n  "id": 90071992547409931234\n}',
        isJson: true,
        isCut: false,
        sizeBytes: body.length,
      },
    });
  });

  it("show a body that is no JSON as it is, a long one in part, and none as none", async () => {
    const { api, at } = await seedManaged();
    const show = async (body: Uint8Array<ArrayBuffer> | null) =>
      (await api.post({ ...at, postId: (await seedPost(at.webhookId, { body })).id })).body;
    expect(await show(Buffer.from("a=b\0"))).toMatchObject({ text: "a=b\0", isJson: false });
    const long = await show(Buffer.alloc(500_000, "a"));
    expect(long).toMatchObject({ isCut: true, sizeBytes: 500_000 });
    expect(long?.text.length).toBeLessThan(500_000);
    expect(await show(null)).toBeNull();
  });

  it("can't be reached through another webhook or channel that one manages", async () => {
    const mine = await seedManaged();
    const theirs = await seedManaged();
    const { id: postId } = await seedPost(theirs.at.webhookId);
    const { channelId } = mine.at;
    const calls = [
      () => mine.api.posts({ channelId, webhookId: theirs.at.webhookId }),
      () => mine.api.post({ channelId, webhookId: theirs.at.webhookId, postId }),
      () => mine.api.post({ ...mine.at, postId }),
      () => mine.api.replay({ ...mine.at, postId }),
      () => mine.api.replay({ channelId, webhookId: theirs.at.webhookId, postId }),
      () => mine.api.sendTest({ channelId, webhookId: theirs.at.webhookId }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await theirs.api.post({ ...theirs.at, postId })).toMatchObject({ id: postId });
  });
});

describe("a replay", () => {
  it("makes a new message of a kept post", async () => {
    const { api, at } = await seedManaged();
    const { id: postId } = await seedPost(at.webhookId, { content: "Once more" });
    const { messageId, problem } = await api.replay({ ...at, postId });
    expect(problem).toBeNull();
    const row = await db().message.findFirst({ where: { id: messageId } });
    expect(row).toMatchObject({ content: "Once more", webhookId: at.webhookId });
  });

  it("is refused in words without a body, without anything to show, in an archive", async () => {
    const { api, at, channel } = await seedManaged();
    const replay = async (given: Parameters<typeof seedPost>[1]) =>
      api.replay({ ...at, postId: (await seedPost(at.webhookId, given)).id });
    await expect(replay({ body: null })).rejects.toThrow("body wasn't kept");
    await expect(replay({ content: " " })).rejects.toThrow("nothing to show");
    await db().channel.update({ where: { id: channel.id }, data: { archivedAt: new Date() } });
    await expect(replay({})).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("archived"),
    });
    expect(await contentsIn(channel.id)).toEqual([]);
  });
});

it("a test message is the webhook's own", async () => {
  const { api, at, channel, webhook } = await seedManaged();
  await db().channelWebhook.update({
    where: { id: webhook.id },
    data: { template: "never {{ payload.x }}", settingsVersion: 1 },
  });
  await api.sendTest(at);
  const [message] = await db().message.findMany({ where: { channelId: channel.id } });
  expect(message).toMatchObject({ webhookId: webhook.id, authorName: webhook.name });
  expect(message?.content).toContain("test message");
});

describe("a webhook's trouble", () => {
  it("is told as long as the latest posts are refused, and how many", async () => {
    const { api, at } = await seedManaged();
    const { channelId, webhookId } = at;
    const troubles = async () => [
      (await api.list({ channelId })).map(({ trouble }) => trouble),
      (await api.troubles({ channelId })).map(({ trouble }) => trouble),
    ];
    expect(await troubles()).toEqual([[null], []]);
    await seedPost(webhookId, { status: 413, problem: "Older." });
    await seedPost(webhookId);
    expect(await troubles()).toEqual([[null], []]);
    const receivedAt = new Date("2026-11-01T12:00:00Z");
    await seedPost(webhookId, { status: 422, problem: "Before." });
    await seedPost(webhookId, { status: 400, problem: "No JSON.", receivedAt });
    const trouble = { status: 400, problem: "No JSON.", at: receivedAt, count: 2 };
    expect(await troubles()).toEqual([[trouble], [trouble]]);
    expect(await api.update({ ...at, name: "CD" })).toMatchObject({ trouble });
    await seedPost(webhookId);
    expect(await troubles()).toEqual([[null], []]);
  });

  it("is that of each webhook by itself, and gone with it", async () => {
    const { api, at, owner } = await seedManaged();
    const { channelId } = at;
    const other = await seedWebhook({ channelId, createdById: owner.id, name: "Other" });
    await seedPost(other.id, { status: 429, problem: null });
    expect(await api.troubles({ channelId })).toEqual([
      {
        id: other.id,
        name: "Other",
        trouble: expect.objectContaining({ problem: "It was answered 429.", count: 1 }),
      },
    ]);
    await api.delete({ channelId, webhookId: other.id });
    expect(await api.troubles({ channelId })).toEqual([]);
  });
});
