import { newId } from "@tidings/prisma";
import { seedChat, seedTurns, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { readConversation, toTurns } from "./conversation.ts";

const turn = (role: "user" | "assistant", content: string) => ({ role, content });

describe("turns", () => {
  it("join prompts that follow each other", () => {
    const turns = toTurns([turn("user", "a"), turn("user", "b"), turn("assistant", "c")]);
    expect(turns).toEqual([turn("user", "a\n\nb"), turn("assistant", "c")]);
  });

  it("begin with a prompt", () => {
    const turns = toTurns([turn("assistant", "a"), turn("user", "b")]);
    expect(turns).toEqual([turn("user", "b")]);
  });
});

describe("a conversation", () => {
  beforeAll(async () => {
    await createTestDatabase();
  });

  const read = async (turns: { prompt: string; answer: string }[]) => {
    const { id: chatId } = await seedChat({ userId: (await seedUser()).id });
    await seedTurns(chatId, turns);
    return readConversation({ chatId, answerId: newId() });
  };

  it("leaves out empty answers", async () => {
    const { turns, prompt } = await read([
      { prompt: "a", answer: "" },
      { prompt: "b", answer: "" },
    ]);
    expect(turns).toEqual([turn("user", "a\n\nb")]);
    expect(prompt).toBe("b");
  });

  it("is bounded to its newest messages", async () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      prompt: `prompt ${index}`,
      answer: "x".repeat(45_000),
    }));
    const { turns } = await read([...many, { prompt: "last", answer: "" }]);
    expect(turns.map(({ content }) => content.slice(0, 8))).toEqual([
      ...["prompt 6", "xxxxxxxx", "prompt 7", "xxxxxxxx"],
      ...["prompt 8", "xxxxxxxx", "prompt 9", "xxxxxxxx", "last"],
    ]);
  });

  it("holds a last prompt that is too long by itself", async () => {
    const { turns } = await read([
      { prompt: "before", answer: "x" },
      { prompt: "y".repeat(300_000), answer: "" },
    ]);
    expect(turns.map(({ content }) => content.length)).toEqual([300_000]);
  });
});
