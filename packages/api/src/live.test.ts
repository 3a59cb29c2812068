import { publish } from "@tidings/bus";
import { db, firstIdAt } from "@tidings/prisma";
import { seedEndpoint, seedMessages, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LiveUpdate } from "./live/inbox.ts";
import { callerFor, seedStage } from "./testing/callers.ts";
import { seedDeliveries } from "./testing/endpoints.ts";
import { openPage } from "./testing/pages.ts";

beforeAll(async () => {
  await createTestDatabase();
});

const open = new Set<AbortController>();
afterEach(() => {
  for (const controller of open) controller.abort();
  open.clear();
});

/** Listens like a page does, and waits for what is looked for. */
async function listen(userId: string | null, channelId: string | null, lastEventId?: string) {
  const controller = new AbortController();
  open.add(controller);
  const api = await callerFor(userId, controller.signal);
  const stream =
    channelId === null
      ? await api.channel.onEvent()
      : await api.message.onEvent({ channelId, lastEventId });
  return openPage(stream);
}

const textsIn = (updates: LiveUpdate[]) =>
  updates.flatMap(({ messages }) => messages.map(({ content }) => content));

/** How many messages were told of in a channel that isn't shown. */
const newsIn = (updates: LiveUpdate[], id: string) =>
  updates
    .flatMap(({ activity }) => activity)
    .reduce((sum, { channelId, count }) => sum + (channelId === id ? count : 0), 0);

async function seedTalk(isPrivate = false) {
  const stage = await seedStage({ isPrivate });
  return { ...stage, channelId: stage.channel.id, api: await callerFor(stage.owner.id) };
}

describe("message.onEvent", () => {
  it("brings what is written, edited and deleted in the channel", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    const page = await listen(await accountFor("member"), channelId);
    const { id: messageId } = await api.message.send({ channelId, content: "one" });
    await page.until((all) => textsIn(all).includes("one"));
    await api.message.edit({ channelId, messageId, content: "two" });
    await page.until((all) => textsIn(all).includes("two"));
    await api.message.delete({ channelId, messageId });
    await page.until((all) => all.some((one) => one.deletedMessageIds.includes(messageId)));
  });

  it("brings replies with the message above them, whose number counts them", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    const { id: threadId } = await api.message.send({ channelId, content: "root" });
    const page = await listen(await accountFor("member"), channelId);
    const isAbove = (count: number) => (all: LiveUpdate[]) => {
      const versions = all.flatMap(({ messages }) => messages).filter(({ id }) => id === threadId);
      return versions.at(-1)?.replyCount === count;
    };
    const replies = ["1", "2", "3"].map((content) =>
      api.message.send({ channelId, content, threadId }),
    );
    const [first] = await Promise.all(replies);
    // Each is told of by a notice of its own; the first of them may bring the number of all.
    await page.until(isAbove(3));
    await page.until((all) => ["1", "2", "3"].every((text) => textsIn(all).includes(text)));
    await api.message.delete({ channelId, messageId: first?.id ?? "" });
    await page.until(isAbove(2));
  });

  it("tells nobody elsewhere of replies", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    const elsewhere = await seedTalk();
    const { id: threadId } = await api.message.send({ channelId, content: "root" });
    const page = await listen(await accountFor("member"), elsewhere.channelId);
    await api.message.send({ channelId, content: "reply", threadId });
    await api.message.send({ channelId, content: "news" });
    const all = await page.until((updates) => newsIn(updates, channelId) > 0);
    expect(newsIn(all, channelId)).toBe(1);
  });

  it("catches up on replies, on those deleted, and on a message that goes with its last reply", async () => {
    const { api, channelId, owner } = await seedTalk();
    const page = await listen(owner.id, channelId);
    const { id: threadId } = await api.message.send({ channelId, content: "root" });
    const gone = await api.message.send({ channelId, content: "gone", threadId });
    await api.message.send({ channelId, content: "missed", threadId });
    await api.message.delete({ channelId, messageId: gone.id });
    const later = await listen(owner.id, channelId, page.position());
    const all = await later.until((updates) => textsIn(updates).includes("missed"));
    // What a notice tells of that comes after the page listens is told of twice.
    const deleted = new Set(all.flatMap(({ deletedMessageIds }) => deletedMessageIds));
    expect([...deleted]).toEqual([gone.id]);
    const root = all.flatMap(({ messages }) => messages).find(({ id }) => id === threadId);
    expect(root?.replyCount).toBe(1);
  });

  it("tells that a webhook was deleted, and which", async () => {
    const { api, channelId, owner } = await seedTalk();
    const { id: webhookId } = await seedWebhook({ channelId, createdById: owner.id });
    const page = await listen(owner.id, channelId);
    await api.channelWebhook.delete({ channelId, webhookId });
    await page.until((all) => all.some((one) => one.deletedWebhookIds.includes(webhookId)));
  });

  it("tells of other channels only that, and how much, is new; not one's own messages", async () => {
    const { api, channelId, owner, accountFor } = await seedTalk();
    const reader = await accountFor("member");
    const elsewhere = await seedTalk();
    const page = await listen(reader, elsewhere.channelId);
    const mine = await callerFor(reader);
    await mine.message.send({ channelId, content: "mine" });
    await api.message.send({ channelId, content: "theirs" });
    const all = await page.until((updates) => newsIn(updates, channelId) > 0);
    expect(textsIn(all)).toEqual([]);
    expect(newsIn(all, channelId)).toBe(1);
    expect(owner.id).not.toBe(reader);
  });

  it("names the transaction, which the list that counted it knows and the one before doesn't", async () => {
    const { api, channelId, accountFor } = await seedTalk();
    const reader = await accountFor("member");
    const mine = await callerFor(reader);
    const countedIn = async () =>
      (await mine.channel.list()).find(({ id }) => id === channelId)?.countedIn;
    const page = await listen(reader, null);
    const before = await countedIn();
    await api.message.send({ channelId, content: "news" });
    const after = await countedIn();
    const all = await page.until((updates) => newsIn(updates, channelId) > 0);
    const transaction = all.flatMap(({ activity }) => activity)[0]?.transaction;
    const [seen] = await db().$queryRaw<unknown[]>`
      select pg_visible_in_snapshot(${transaction}::xid8, ${before}::pg_snapshot) as before,
        pg_visible_in_snapshot(${transaction}::xid8, ${after}::pg_snapshot) as after`;
    expect(seen).toEqual({ before: false, after: true });
  });

  it("says nothing of private channels to those outside", async () => {
    const secret = await seedTalk(true);
    const { api, channelId, accountFor } = await seedTalk();
    const page = await listen(await accountFor("outsider"), channelId);
    await secret.api.message.send({ channelId: secret.channelId, content: "secret" });
    await api.message.send({ channelId, content: "open" });
    const all = await page.until((updates) => textsIn(updates).includes("open"));
    expect(JSON.stringify(all)).not.toContain(secret.channelId);
  });

  it("tells everybody of settings, and people and admins of their deliveries", async () => {
    const admin = await seedUser({ role: "admin" });
    const [owner, other] = [await seedUser(), await seedUser()];
    const endpoint = await seedEndpoint({ url: "https://a.invalid", userId: owner.id });
    await seedDeliveries(endpoint, ["pending"]);
    const pages = await Promise.all([admin, owner, other].map(({ id }) => listen(id, null)));
    const { updateSettings } = (await callerFor(admin.id)).admin;
    await updateSettings({ enableUserWebhooks: false });
    await updateSettings({ enableUserWebhooks: true });
    const told = pages.map(async (page) => {
      // The first update is the stream's beginning, which calls both stale.
      const hears = (all: LiveUpdate[]) =>
        all.slice(1).some(({ stale }) => stale.includes("settings"));
      const after = (await page.until(hears)).slice(1);
      return after.some(({ stale }) => stale.includes("deliveries"));
    });
    expect(await Promise.all(told)).toEqual([true, true, false]);
  });

  it("ends when a member is removed from a private channel", async () => {
    const { api, channelId, accountFor } = await seedTalk(true);
    const userId = (await accountFor("member")) ?? "";
    const page = await listen(userId, channelId);
    await api.channel.removeMember({ channelId, userId });
    await expect(page.until(() => false)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends when the session does", async () => {
    const { channelId, accountFor } = await seedTalk();
    const userId = (await accountFor("member")) ?? "";
    const page = await listen(userId, channelId);
    const change = { currentPassword: "correct horse battery", newPassword: "another long one" };
    await (await callerFor(userId)).account.changePassword(change);
    await expect(page.until(() => false)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("hears of a channel that it is added to", async () => {
    const secret = await seedTalk(true);
    const userId = (await secret.accountFor("outsider")) ?? "";
    const page = await listen(userId, null);
    const { channelId } = secret;
    await secret.api.channel.setMember({ channelId, userId, role: "member" });
    // The first update is the stream's beginning, which calls everything stale.
    await page.until((all) => all.slice(1).some(({ stale }) => stale.includes("channels")));
    await secret.api.message.send({ channelId, content: "welcome" });
    await page.until((all) => newsIn(all, channelId) === 1);
  });
});

describe("a stream that is resumed", () => {
  it("misses nothing that happened since its last position", async () => {
    const { api, channelId, owner } = await seedTalk();
    const before = await listen(owner.id, channelId);
    const kept = await api.message.send({ channelId, content: "kept" });
    const gone = await api.message.send({ channelId, content: "gone" });
    await before.until((all) => textsIn(all).includes("gone"));
    await api.message.edit({ channelId, messageId: kept.id, content: "edited" });
    await api.message.delete({ channelId, messageId: gone.id });
    await api.message.send({ channelId, content: "new" });
    const after = await listen(owner.id, channelId, before.position());
    const all = await after.until((updates) => textsIn(updates).includes("new"));
    expect(textsIn(all)).toContain("edited");
    expect(all.flatMap((one) => one.deletedMessageIds)).toContain(gone.id);
  });

  it("begins where message.list ended", async () => {
    const { api, channelId, owner } = await seedTalk();
    const { liveCursor } = await api.message.list({ channelId });
    await api.message.send({ channelId, content: "in between" });
    const page = await listen(owner.id, channelId, liveCursor);
    await page.until((all) => textsIn(all).includes("in between"));
  });

  it("finds a message that was committed after its time", async () => {
    const { api, channelId, owner } = await seedTalk();
    const { liveCursor } = await api.message.list({ channelId });
    const time = Number.parseInt(liveCursor, 10) - 20_000;
    const late = { id: firstIdAt(time), createdAt: new Date(time), content: "late" };
    await seedMessages([{ channelId, userId: owner.id, ...late }]);
    const page = await listen(owner.id, channelId, liveCursor);
    await page.until((all) => textsIn(all).includes("late"));
  });

  it("finds what was under way while message.list read", async () => {
    const { api, channelId, owner } = await seedTalk();
    const list = () => api.message.list({ channelId });
    const liveCursor = await db().$transaction(async (tx) => {
      const id = firstIdAt(Date.now() - 1_000);
      await tx.message.create({ data: { id, channelId, userId: owner.id, content: "under way" } });
      return (await list()).liveCursor;
    });
    const page = await listen(owner.id, channelId, liveCursor);
    await page.until((all) => textsIn(all).includes("under way"));
  });

  it("has nothing loaded anew in a channel where much happened just before, and repeats none of it", async () => {
    const { api, channelId, owner } = await seedTalk();
    await seedMessages(Array.from({ length: 250 }, () => ({ channelId, userId: owner.id })));
    const { liveCursor } = await api.message.list({ channelId });
    await api.message.send({ channelId, content: "in between" });
    const page = await listen(owner.id, channelId, liveCursor);
    await api.message.send({ channelId, content: "later" });
    const all = await page.until((updates) => textsIn(updates).includes("later"));
    expect(new Set(textsIn(all))).toEqual(new Set(["in between", "later"]));
    expect(all.flatMap(({ stale }) => stale)).not.toContain("messages");
  });

  it("has the page load anew when too much happened", async () => {
    const { api, channelId, owner } = await seedTalk();
    const { liveCursor } = await api.message.list({ channelId });
    await seedMessages(Array.from({ length: 250 }, () => ({ channelId, userId: owner.id })));
    const page = await listen(owner.id, channelId, liveCursor);
    const all = await page.until((updates) =>
      updates.some((one) => one.stale.includes("messages")),
    );
    expect(textsIn(all)).toEqual([]);
  });

  it("catches up by itself when the bus has lost its connection", async () => {
    const { channelId, owner } = await seedTalk();
    const page = await listen(owner.id, channelId);
    await db().$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'tidings bus' and datname = current_database()`;
    const [message] = await seedMessages([{ channelId, userId: owner.id, content: "meanwhile" }]);
    const channels = { [channelId]: [message?.id ?? ""] };
    await publish(db(), { kind: "messages", channels });
    await page.until((all) => textsIn(all).includes("meanwhile"));
  });
});

describe("many listeners", () => {
  it("all hear of everything, once", async () => {
    const { api, channelId } = await seedTalk();
    const readers = await Promise.all(Array.from({ length: 20 }, () => seedUser()));
    const pages = await Promise.all(readers.map(({ id }) => listen(id, channelId)));
    const texts = Array.from({ length: 30 }, (_, index) => `news ${index}`);
    for (const content of texts) await api.message.send({ channelId, content });
    for (const page of pages) {
      const all = await page.until((updates) => textsIn(updates).length >= texts.length);
      expect(textsIn(all).toSorted()).toEqual(texts.toSorted());
    }
  });
});
