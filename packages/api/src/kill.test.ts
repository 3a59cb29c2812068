import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type ModelServer, startModelServer } from "@tidings/assistant/testing";
import { db } from "@tidings/prisma";
import { seedEndpoint, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { MAX_ANSWERS_UNDER_WAY } from "./limits.ts";
import { callerFor } from "./testing/callers.ts";
import { useModelServer } from "./testing/models.ts";

const PROGRAM = path.join(import.meta.dirname, "fixtures/worker.ts");
const CHATS = 20;
const WORDS = 60;

let url: string;
let server: ModelServer;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  ({ url } = await createTestDatabase());
  server = await startModelServer();
  await useModelServer(server.provider);
});

afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  server.stop();
});

function startWorkerProcess(): ChildProcess {
  const worker = spawn(process.execPath, [PROGRAM, url], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.add(worker);
  return worker;
}

const answers = () => db().chatMessage.findMany({ where: { role: "assistant" } });

const waitFor = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 25_000, interval: 50 });

it("answers that a killed worker had begun are brought to their end by the next, each told once", async () => {
  for (let index = 0; index < CHATS; index += MAX_ANSWERS_UNDER_WAY) {
    const { id: userId } = await seedUser();
    await seedEndpoint({ userId, url: "http://127.0.0.1:9/", events: ["chat_response"] });
    const api = await callerFor(userId);
    for (let own = index; own < index + MAX_ANSWERS_UNDER_WAY; own++) {
      const { id: chatId } = await api.chat.create({});
      await api.chat.send({ chatId, content: `/words ${WORDS} 30 number ${own}` });
    }
  }
  const first = startWorkerProcess();
  await waitFor(async () => {
    const streaming = (await answers()).filter(
      ({ state, content }) => state === "streaming" && content,
    );
    expect(streaming).toHaveLength(CHATS);
  });
  first.kill("SIGKILL");
  await once(first, "exit");
  expect((await answers()).filter(({ state }) => state === "streaming")).toHaveLength(CHATS);

  startWorkerProcess();
  await waitFor(async () => {
    expect((await answers()).filter(({ state }) => state === "done")).toHaveLength(CHATS);
  });
  for (const { content, run } of await answers()) {
    expect(content.split(" ")).toHaveLength(WORDS);
    expect(run).toBe(2);
  }
  const events = await db().event.findMany({ where: { type: "chat_response" } });
  const prompts = events.map(({ payload }) => (payload as { chat: { last_message: string } }).chat);
  expect(new Set(prompts.map(({ last_message }) => last_message)).size).toBe(CHATS);
  expect(events).toHaveLength(CHATS);
}, 60_000);
