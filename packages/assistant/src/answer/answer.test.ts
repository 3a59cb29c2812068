import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Provider } from "../provider/provider.ts";
import { startChat, until } from "../testing/conversation.ts";
import { type ModelServer, startModelServer } from "../testing/model-server.ts";
import { answer } from "./answer.ts";
import type { FinishedAnswer, OnFinished } from "./finish.ts";

let server: ModelServer;

beforeAll(async () => {
  await createTestDatabase();
  server = await startModelServer();
});

afterAll(() => server.stop());

interface Circumstances {
  provider?: Provider | null;
  shutdown?: AbortSignal;
  silenceMs?: number;
  onFinished?: OnFinished;
}

type Talk = Awaited<ReturnType<typeof startChat>>;

/** Does the job of an answer, as a worker would; gives what followed from its end. */
async function work({ chatId }: Talk, answerId: string, circumstances: Circumstances = {}) {
  const { provider = server.provider, silenceMs = 10_000 } = circumstances;
  const { shutdown = new AbortController().signal } = circumstances;
  const finished: FinishedAnswer[] = [];
  const keep: OnFinished = async (_, one) => void finished.push(one);
  const { onFinished = keep } = circumstances;
  const readProvider = async () => provider;
  await answer({ chatId, answerId }, shutdown, { readProvider, onFinished, silenceMs });
  return finished;
}

describe("an answer", () => {
  it("is written, and its end told with the title that the model found", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("Tell me of tides");
    const finished = await work(talk, answerId);
    expect(await talk.read(answerId)).toMatchObject({
      content: "You said: Tell me of tides",
      state: "done",
      error: null,
      run: 1,
      finishedAt: expect.any(Date),
    });
    const { chatId, userId } = talk;
    expect(finished).toEqual([
      {
        chat: { id: chatId, userId, title: "About Tell Me Of Tides" },
        prompt: "Tell me of tides",
        answer: { id: answerId, state: "done", error: null },
      },
    ]);
    expect(await talk.chat()).toMatchObject({ isUntitled: false });
  });

  it("can be read while it comes", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/words 30 20");
    const working = work(talk, answerId);
    await until(async () => (await talk.read(answerId)).content.startsWith("word1 "));
    expect(await talk.read(answerId)).toMatchObject({ state: "streaming", finishedAt: null });
    await working;
    const { content } = await talk.read(answerId);
    expect(content).toBe(Array.from({ length: 30 }, (_, index) => `word${index + 1}`).join(" "));
  });

  it("is asked of the provider's first model where nobody chose one", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("Hello", null);
    await work(talk, answerId);
    expect(await talk.read(answerId)).toMatchObject({ state: "done", model: "tidal-1" });
  });

  it("knows what was said before", async () => {
    const talk = await startChat();
    await work(talk, await talk.ask("My name is Ada"));
    await work(talk, await talk.ask("What is my name?"));
    const last = (await server.requests()).at(-1);
    expect(last?.messages).toEqual([
      { role: "user", content: "My name is Ada" },
      { role: "assistant", content: "You said: My name is Ada" },
      { role: "user", content: "What is my name?" },
    ]);
  });

  it("is cut, and says so, at 400,000 characters", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/long 500000");
    await work(talk, answerId);
    const { content, state } = await talk.read(answerId);
    expect(content).toMatch(/^x{400000}\n\n\*The answer was longer/);
    expect(state).toBe("done");
  });
});

describe("a title", () => {
  it("is the beginning of the prompt where the model finds none", async () => {
    const talk = await startChat();
    const [finished] = await work(talk, await talk.ask("no-title for\nthis"));
    expect(finished?.chat.title).toBe("no-title for this");
  });

  it("that a person gave stays, and the model isn't asked", async () => {
    const talk = await startChat();
    const data = { title: "Mine", isUntitled: false };
    await db().chat.update({ where: { id: talk.chatId }, data });
    const before = (await server.requests()).length;
    const [finished] = await work(talk, await talk.ask("Tell me of tides"));
    expect(finished?.chat.title).toBe("Mine");
    expect((await server.requests()).length).toBe(before + 1);
  });
});

describe("a failure", () => {
  it("keeps what had come, says why, and is told", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/cut 3");
    const [finished] = await work(talk, answerId);
    const error = expect.stringMatching(/connection .* was lost/);
    expect(await talk.read(answerId)).toMatchObject({
      state: "failed",
      content: "word1 word2 word3",
      error,
    });
    expect(finished).toMatchObject({ prompt: "/cut 3", answer: { state: "failed", error } });
  });

  it("says that nothing is set up", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("Hello");
    await work(talk, answerId, { provider: null });
    const error = expect.stringMatching(/No model server is set up/);
    expect(await talk.read(answerId)).toMatchObject({ state: "failed", error });
  });

  it("of what follows from the end leaves the answer to be done again, whole", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("Hello");
    const onFinished = () => Promise.reject(new Error("the database is away"));
    await expect(work(talk, answerId, { onFinished })).rejects.toThrow("the database is away");
    expect(await talk.read(answerId)).toMatchObject({ state: "streaming" });
    expect(await work(talk, answerId)).toHaveLength(1);
    expect(await talk.read(answerId)).toMatchObject({ state: "done", content: "You said: Hello" });
  });
});

describe("an answer that is stopped", () => {
  it("ends at once while the provider says nothing, and keeps what had come", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/hang 3");
    const working = work(talk, answerId);
    await until(async () => (await talk.read(answerId)).content === "word1 word2 word3");
    await talk.stop();
    // The provider keeps silent for longer than this test may take.
    expect(await working).toEqual([]);
    expect(await talk.read(answerId)).toMatchObject({
      state: "stopped",
      content: "word1 word2 word3",
    });
  });

  it("before its job began is not asked for", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("Hello");
    await talk.stop();
    expect(await work(talk, answerId)).toEqual([]);
    expect(await talk.read(answerId)).toMatchObject({ state: "stopped", content: "", run: 0 });
  });

  it("by the deletion of its chat leaves nothing behind", async () => {
    const talk = await startChat();
    const working = work(talk, await talk.ask("/words 100 20"));
    await sleep(200);
    await db().chat.delete({ where: { id: talk.chatId } });
    expect(await working).toEqual([]);
    expect(await db().chatMessage.count({ where: { chatId: talk.chatId } })).toBe(0);
  });
});

describe("a worker", () => {
  it("that shuts down gives the answer back, and the next begins it anew", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/words 30 10");
    const shutdown = new AbortController();
    const working = work(talk, answerId, { shutdown: shutdown.signal });
    await until(async () => (await talk.read(answerId)).content !== "");
    shutdown.abort();
    await expect(working).rejects.toThrow();
    expect(await talk.read(answerId)).toMatchObject({ state: "streaming" });
    expect(await work(talk, answerId)).toHaveLength(1);
    const { content, run } = await talk.read(answerId);
    expect(content.match(/word1 /g)).toHaveLength(1);
    expect(content.endsWith("word30")).toBe(true);
    expect(run).toBe(2);
  });

  it("that was taken for dead writes no more, and tells of no end", async () => {
    const talk = await startChat();
    const answerId = await talk.ask("/words 40 20");
    const first = work(talk, answerId);
    await until(async () => (await talk.read(answerId)).content !== "");
    const second = work(talk, answerId);
    expect(await first).toEqual([]);
    expect(await second).toHaveLength(1);
    const { content } = await talk.read(answerId);
    expect(content.split(" ")).toHaveLength(40);
  });
});
