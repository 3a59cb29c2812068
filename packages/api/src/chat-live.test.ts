import { startModelServer } from "@tidings/assistant/testing";
import { publish } from "@tidings/bus";
import { db } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LiveUpdate } from "./live/inbox.ts";
import { callerFor } from "./testing/callers.ts";
import { startAnswering, useModelServer } from "./testing/models.ts";
import { openPage } from "./testing/pages.ts";

const stops: (() => unknown)[] = [];

beforeAll(async () => {
  await createTestDatabase();
  const server = await startModelServer();
  await useModelServer(server.provider);
  const worker = startAnswering();
  stops.push(worker.stop, server.stop);
});

afterAll(async () => {
  for (const stop of stops) await stop();
});

const open = new Set<AbortController>();
afterEach(() => {
  for (const controller of open) controller.abort();
  open.clear();
});

async function openChat(userId: string, chatId: string, lastEventId?: string) {
  const controller = new AbortController();
  open.add(controller);
  const api = await callerFor(userId, controller.signal);
  return openPage(await api.chat.onEvent({ chatId, lastEventId }));
}

async function seedTalk() {
  const { id: userId } = await seedUser();
  const api = await callerFor(userId);
  const { id: chatId } = await api.chat.create({});
  return { userId, api, chatId };
}

const deltasOf = (updates: LiveUpdate[], messageId: string) =>
  updates.flatMap(({ chat }) => chat).filter((delta) => delta.messageId === messageId);

/** The answer's text as a page has it after these updates. */
const textOf = (updates: LiveUpdate[], messageId: string): string =>
  deltasOf(updates, messageId).reduce((text, { from, text: added }) => {
    if (from > text.length) throw new Error(`${from - text.length} characters are missing`);
    return text.slice(0, from) + added;
  }, "");

const isOver = (updates: LiveUpdate[], messageId: string): boolean =>
  deltasOf(updates, messageId).some(({ finishedAt }) => finishedAt !== null);

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `word${index + 1}`).join(" ");

describe("chat.onEvent", () => {
  it("brings an answer as it comes, each part once, to pages that join midway too", async () => {
    const { userId, api, chatId } = await seedTalk();
    const first = await openChat(userId, chatId);
    const { answerId } = await api.chat.send({ chatId, content: "/words 40 20" });
    await first.until((all) => textOf(all, answerId).length > 50);
    const second = await openChat(userId, chatId);
    const pages = await Promise.all(
      [first, second].map((page) => page.until((all) => isOver(all, answerId))),
    );
    for (const all of pages) {
      expect(textOf(all, answerId)).toBe(words(40));
      const sent = deltasOf(all, answerId).reduce((sum, { text }) => sum + text.length, 0);
      expect(sent).toBe(words(40).length);
    }
    expect(deltasOf(pages[0] ?? [], answerId).length).toBeGreaterThan(3);
    expect(deltasOf(pages[1] ?? [], answerId)[0]?.from).toBe(0);
  });

  it("counts offsets as JavaScript does", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const content = "🌊 tide ".repeat(50).trim();
    const { answerId } = await api.chat.send({ chatId, content });
    const all = await page.until((updates) => isOver(updates, answerId));
    expect(textOf(all, answerId)).toBe(`You said: ${content}`);
  });

  it("tells that an answer was stopped, and why one failed", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const { answerId } = await api.chat.send({ chatId, content: "/hang 2" });
    await page.until((all) => textOf(all, answerId) === "word1 word2");
    await api.chat.stop({ chatId });
    const stopped = await page.until((all) => isOver(all, answerId));
    expect(deltasOf(stopped, answerId).at(-1)).toMatchObject({ state: "stopped", error: null });
    const failing = await api.chat.send({ chatId, content: "/fail 400" });
    const failed = await page.until((all) => isOver(all, failing.answerId));
    expect(deltasOf(failed, failing.answerId).at(-1)).toMatchObject({
      state: "failed",
      error: expect.stringMatching(/refuses the request/),
    });
  });

  it("has the page fetch anew when it begins, when a prompt is sent and when an answer ends", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const isStale = (all: LiveUpdate[]) => all.filter(({ stale }) => stale.includes("chats"));
    expect(isStale(await page.until(() => true))).toHaveLength(1);
    const { answerId } = await api.chat.send({ chatId, content: "/words 40 20" });
    const all = await page.until((updates) => isOver(updates, answerId));
    const count = isStale(all).length;
    // Of the many steps of an answer none but the last asks for that.
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
    expect(all.length).toBeGreaterThan(count + 3);
  });

  it("begins an answer anew when another worker takes it up", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const { answerId } = await api.chat.send({ chatId, content: "/hang 2" });
    await page.until((all) => textOf(all, answerId) === "word1 word2");
    await db().$executeRaw`
      update chat_messages set run = run + 1, content = 'new' where id = ${answerId}::uuid`;
    await publish(db(), { kind: "answer", chatId });
    const all = await page.until((updates) => textOf(updates, answerId) === "new");
    expect(deltasOf(all, answerId).at(-1)?.from).toBe(0);
    await api.chat.stop({ chatId });
  });

  it("catches up by itself when the bus has lost its connection", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const { answerId } = await api.chat.send({ chatId, content: "/words 60 20" });
    await page.until((all) => textOf(all, answerId) !== "");
    await db().$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'tidings bus' and datname = current_database()`;
    const all = await page.until((updates) => isOver(updates, answerId));
    expect(textOf(all, answerId)).toBe(words(60));
  });

  it("says nothing of one's chats to others", async () => {
    const { api, chatId } = await seedTalk();
    const other = await seedTalk();
    const page = await openChat(other.userId, other.chatId);
    await api.chat.send({ chatId, content: "secret" });
    await other.api.chat.rename({ chatId: other.chatId, title: "Mine" });
    const all = await page.until((updates) => updates.length > 1);
    expect(all.flatMap(({ chat }) => chat)).toEqual([]);
  });

  it("ends when the session does", async () => {
    const { userId, api, chatId } = await seedTalk();
    const page = await openChat(userId, chatId);
    const change = { currentPassword: "correct horse battery", newPassword: "another long one" };
    await api.account.changePassword(change);
    await expect(page.until(() => false)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
