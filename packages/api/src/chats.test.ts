import { startModelServer } from "@tidings/assistant/testing";
import { db } from "@tidings/prisma";
import { seedChat, seedEndpoint, seedTurns, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { callerFor } from "./testing/callers.ts";
import { startAnswering, useModelServer } from "./testing/models.ts";

type Caller = Awaited<ReturnType<typeof callerFor>>;

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

async function seedPerson() {
  const { id } = await seedUser();
  return { id, api: await callerFor(id) };
}

async function seedTalk() {
  const person = await seedPerson();
  const { id: chatId } = await person.api.chat.create({});
  return { ...person, chatId };
}

/** The last message of a chat, once it is an answer in this state. */
const lastAnswer = (api: Caller, chatId: string, state: string) =>
  vi.waitFor(
    async () => {
      const last = (await api.chat.get({ chatId })).messages.at(-1);
      expect(last?.state).toBe(state);
      return last;
    },
    { timeout: 10_000, interval: 20 },
  );

const eventsOf = (userId: string) =>
  db().event.findMany({ where: { deliveries: { some: { userId } } }, orderBy: { id: "asc" } });

/** An endpoint that hears how this person's answers end. */
const listenFor = (userId: string) =>
  seedEndpoint({ userId, url: "http://127.0.0.1:9/", events: ["chat_response", "chat_failed"] });

describe("a person", () => {
  it("waits for five answers at most, whichever chats they are in", async () => {
    const { api } = await seedPerson();
    const chats = await Promise.all(Array.from({ length: 9 }, () => api.chat.create({})));
    const sent = await Promise.allSettled(
      chats.map(({ id }) => api.chat.send({ chatId: id, content: "/hang 1" })),
    );
    const refused = sent.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(4);
    expect(refused[0]?.reason).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    const other = await seedTalk();
    await other.api.chat.send({ chatId: other.chatId, content: "one" });
    await lastAnswer(other.api, other.chatId, "done");
    for (const { id } of chats) await api.chat.stop({ chatId: id });
    const again = api.chat.send({ chatId: chats[0]?.id ?? "", content: "one" });
    await expect(again).resolves.toBeDefined();
  });
});

describe("a chat", () => {
  it("holds prompts and answers, oldest first", async () => {
    const { api, chatId } = await seedTalk();
    for (const content of ["one", "two"]) {
      const { messageId, answerId } = await api.chat.send({ chatId, content });
      const answer = await lastAnswer(api, chatId, "done");
      expect(answer).toMatchObject({ id: answerId, model: "tidal-1" });
      expect(messageId < answerId).toBe(true);
    }
    const { messages } = await api.chat.get({ chatId });
    expect(messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      "user: one",
      "assistant: You said: one",
      "user: two",
      "assistant: You said: two",
    ]);
  });

  it("is called after its first prompt until the model has found a title", async () => {
    const { api, chatId } = await seedTalk();
    expect((await api.chat.get({ chatId })).title).toBe("New chat");
    await api.chat.send({ chatId, content: "/words 20 20 of the tides" });
    expect((await api.chat.get({ chatId })).title).toBe("/words 20 20 of the tides");
    await lastAnswer(api, chatId, "done");
    expect((await api.chat.get({ chatId })).title).toBe("About Of The Tides");
  });

  it("keeps the name that its owner gives it", async () => {
    const { api, chatId } = await seedTalk();
    await api.chat.rename({ chatId, title: " My\nchat " });
    await api.chat.send({ chatId, content: "Hello" });
    await lastAnswer(api, chatId, "done");
    expect((await api.chat.get({ chatId })).title).toBe("My chat");
  });

  it("takes no prompt while an answer is under way, but once it is stopped", async () => {
    const { api, chatId } = await seedTalk();
    await api.chat.send({ chatId, content: "/hang 2" });
    const another = () => api.chat.send({ chatId, content: "Hello" });
    await expect(another()).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api.chat.retry({ chatId })).rejects.toMatchObject({ code: "CONFLICT" });
    await api.chat.stop({ chatId });
    expect(await lastAnswer(api, chatId, "stopped")).toMatchObject({ error: null });
    await another();
    await lastAnswer(api, chatId, "done");
  });

  it("takes one of two prompts that are sent at once", async () => {
    const { api, chatId } = await seedTalk();
    const send = () => api.chat.send({ chatId, content: "/words 5 20" });
    const results = await Promise.allSettled([send(), send(), send()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await api.chat.get({ chatId })).messages).toHaveLength(2);
    await api.chat.stop({ chatId });
  });

  it("replaces the last answer by a new one", async () => {
    const { api, chatId } = await seedTalk();
    await expect(api.chat.retry({ chatId })).rejects.toMatchObject({ code: "CONFLICT" });
    const first = await api.chat.send({ chatId, content: "/cut 2" });
    await lastAnswer(api, chatId, "failed");
    const { answerId } = await api.chat.retry({ chatId });
    expect(answerId).not.toBe(first.answerId);
    expect(await lastAnswer(api, chatId, "failed")).toMatchObject({ id: answerId });
    expect((await api.chat.get({ chatId })).messages).toHaveLength(2);
  });

  it("asks the model that was chosen last", async () => {
    const { api, chatId } = await seedTalk();
    await api.chat.send({ chatId, content: "one", model: "tidal-mini" });
    expect(await lastAnswer(api, chatId, "done")).toMatchObject({ model: "tidal-mini" });
    await api.chat.send({ chatId, content: "two" });
    expect(await lastAnswer(api, chatId, "done")).toMatchObject({ model: "tidal-mini" });
  });

  it("is deleted with all that was said, an answer under way included", async () => {
    const { api, chatId } = await seedTalk();
    await api.chat.send({ chatId, content: "/words 500 20" });
    await api.chat.delete({ chatId });
    await expect(api.chat.get({ chatId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db().chatMessage.count({ where: { chatId } })).toBe(0);
  });

  it("goes with its owner's account", async () => {
    const { api, id, chatId } = await seedTalk();
    await api.chat.send({ chatId, content: "/words 500 20" });
    const admin = await callerFor((await seedUser({ role: "admin" })).id);
    await admin.admin.deleteUser({ userId: id });
    expect(await db().chat.count({ where: { id: chatId } })).toBe(0);
  });

  it.each([
    ["nothing", " \n\u200b"],
    ["100,001 characters", "x".repeat(100_001)],
  ])("refuses a prompt of %s", async (_what, content) => {
    const { api, chatId } = await seedTalk();
    const attempt = api.chat.send({ chatId, content });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await api.chat.get({ chatId })).messages).toEqual([]);
  });
});

describe("somebody else's chat, for anybody and for admins,", () => {
  it("is not there, while its owner gets through", async () => {
    const { api, id: userId } = await seedPerson();
    const { id: chatId } = await seedChat({ userId });
    await seedTurns(chatId, [{ prompt: "secret", answer: "secret" }]);
    for (const role of ["user", "admin"] as const) {
      const other = await callerFor((await seedUser({ role })).id);
      const attempts = [
        () => other.chat.get({ chatId }),
        () => other.chat.send({ chatId, content: "Hello" }),
        () => other.chat.stop({ chatId }),
        () => other.chat.retry({ chatId }),
        () => other.chat.rename({ chatId, title: "Mine" }),
        () => other.chat.delete({ chatId }),
        () => other.chat.onEvent({ chatId }),
      ];
      for (const attempt of attempts) {
        await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      expect((await other.chat.list({})).items).toEqual([]);
    }
    expect((await api.chat.get({ chatId })).messages).toHaveLength(2);
  });
});

describe("the list of chats", () => {
  it("has the latest used first, in pages, each once", async () => {
    const { api, id: userId } = await seedPerson();
    const titles = Array.from({ length: 7 }, (_, index) => `chat ${index}`);
    // The same time for several: the id decides between them.
    for (const title of titles) {
      const { id } = await seedChat({ userId, title });
      await db().chat.update({ where: { id }, data: { updatedAt: new Date(1_000_000) } });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.chat.list>> = await api.chat.list({
        cursor,
        limit: 3,
      });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(titles.toReversed());
  });

  it("is searched by title, as it is written", async () => {
    const { api, id: userId } = await seedPerson();
    for (const title of ["100 % tides", "1000 tides", "Ebb"]) await seedChat({ userId, title });
    const titlesFor = async (query: string) =>
      (await api.chat.list({ query })).items.map(({ title }) => title);
    expect(await titlesFor("0 %")).toEqual(["100 % tides"]);
    expect(await titlesFor("TIDES")).toEqual(["1000 tides", "100 % tides"]);
  });

  it("says where an answer is under way", async () => {
    const { api, chatId } = await seedTalk();
    const isAnswering = async () => (await api.chat.list({})).items[0]?.isAnswering;
    expect(await isAnswering()).toBe(false);
    await api.chat.send({ chatId, content: "/hang 1" });
    expect(await isAnswering()).toBe(true);
    await api.chat.stop({ chatId });
    expect(await isAnswering()).toBe(false);
  });

  it("is refused with a cursor that no page gave", async () => {
    const { api } = await seedPerson();
    for (const cursor of ["", "1", "1.x", "x.y", "1.2.3"]) {
      await expect(api.chat.list({ cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("how an answer ended", () => {
  it("is told to the person's endpoints: the prompt and the title", async () => {
    const { api, id, chatId } = await seedTalk();
    await listenFor(id);
    await api.chat.send({ chatId, content: "Tell me of tides" });
    await lastAnswer(api, chatId, "done");
    const chat = { id: chatId, title: "About Tell Me Of Tides", last_message: "Tell me of tides" };
    expect(await eventsOf(id)).toMatchObject([{ type: "chat_response", payload: { chat } }]);
  });

  it("is told in words when it failed, and not at all when it was stopped", async () => {
    const { api, id, chatId } = await seedTalk();
    await listenFor(id);
    await api.chat.send({ chatId, content: "/hang 1" });
    await api.chat.stop({ chatId });
    await api.chat.send({ chatId, content: "/fail 400" });
    const { error } = (await lastAnswer(api, chatId, "failed")) ?? {};
    expect(error).toMatch(/refuses the request/);
    const chat = { id: chatId, title: "/hang 1", last_message: "/fail 400" };
    expect(await eventsOf(id)).toMatchObject([{ type: "chat_failed", payload: { chat, error } }]);
  });

  it("is told to nobody while user webhooks are off", async () => {
    const { api, id, chatId } = await seedTalk();
    await listenFor(id);
    const admin = await callerFor((await seedUser({ role: "admin" })).id);
    await admin.admin.updateSettings({ enableUserWebhooks: false });
    await api.chat.send({ chatId, content: "Hello" });
    await lastAnswer(api, chatId, "done");
    await admin.admin.updateSettings({ enableUserWebhooks: true });
    expect(await eventsOf(id)).toEqual([]);
  });
});
