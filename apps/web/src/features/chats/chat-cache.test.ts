import type { ChatDelta } from "@tidings/api";
import { describe, expect, it } from "vitest";
import { applyDeltas, keepNewer, withPrompt, withRetry } from "./chat-cache.ts";
import type { Chat, ChatMessage } from "./types.ts";

const answer = (content: string, changes: Partial<ChatMessage> = {}): ChatMessage => ({
  id: "a",
  role: "assistant",
  content,
  state: "streaming",
  model: "m",
  error: null,
  createdAt: new Date(0),
  finishedAt: null,
  ...changes,
});

const prompt = answer("Why?", { id: "p", role: "user", state: null, model: null });

const chat = (...messages: ChatMessage[]): Chat => ({
  id: "c",
  title: "Why?",
  model: "m",
  createdAt: new Date(0),
  updatedAt: new Date(0),
  messages: [prompt, ...messages],
});

const delta = (from: number, text: string, changes: Partial<ChatDelta> = {}): ChatDelta => ({
  messageId: "a",
  from,
  text,
  state: "streaming",
  model: "m",
  error: null,
  finishedAt: null,
  ...changes,
});

const contentOf = (chat: Chat | null) => chat?.messages.at(-1)?.content;

describe("applyDeltas", () => {
  it("continues an answer, and replaces what came after the offset", () => {
    expect(contentOf(applyDeltas(chat(answer("Be")), [delta(2, "cause.")]))).toBe("Because.");
    expect(contentOf(applyDeltas(chat(answer("Because.")), [delta(2, "tter.")]))).toBe("Better.");
    expect(contentOf(applyDeltas(chat(answer("Because.")), [delta(0, "")]))).toBe("");
  });

  it("counts offsets as JavaScript does", () => {
    expect(contentOf(applyDeltas(chat(answer("🌊")), [delta("🌊".length, "!")]))).toBe("🌊!");
  });

  it("applies several in their order, up to the end", () => {
    const ending = { state: "failed", error: "No more.", finishedAt: new Date(1) } as const;
    const after = applyDeltas(chat(answer("")), [delta(0, "One, "), delta(5, "two.", ending)]);
    expect(after?.messages.at(-1)).toEqual(answer("One, two.", ending));
  });

  it("leaves other messages the objects that they were", () => {
    const before = chat(answer("Be"));
    expect(applyDeltas(before, [delta(2, "cause.")])?.messages[0]).toBe(before.messages[0]);
  });

  it("asks for the chat anew when a message or a part of one is missing", () => {
    expect(applyDeltas(chat(), [delta(0, "Because.")])).toBeNull();
    expect(applyDeltas(chat(answer("Be")), [delta(7, "e.")])).toBeNull();
  });
});

describe("keepNewer", () => {
  it("keeps what the stream brought while the fetch was under way", () => {
    expect(contentOf(keepNewer(chat(answer("Because.")), chat(answer("Be"))))).toBe("Because.");
    const done = answer("Because.", { state: "done" });
    expect(keepNewer(chat(done), chat(answer("Because.")))).toEqual(chat(done));
  });

  it("takes the fetched one otherwise", () => {
    const fetched = { ...chat(answer("Better.", { state: "done" })), title: "Another" };
    expect(keepNewer(chat(answer("Because. Or not.")), fetched)).toEqual(fetched);
    expect(keepNewer(chat(answer("Be")), chat())).toEqual(chat());
  });
});

describe("withPrompt", () => {
  const sent = { messageId: "p2", answerId: "a2", content: "How?", model: "other" };

  it("adds the prompt and the answer to come", () => {
    const after = withPrompt(chat(answer("Because.", { state: "done" })), sent);
    expect(after.model).toBe("other");
    expect(after.messages.slice(2)).toMatchObject([
      { id: "p2", role: "user", content: "How?", state: null, model: null },
      { id: "a2", role: "assistant", content: "", state: "queued", model: "other" },
    ]);
  });

  it("adds nothing twice", () => {
    const once = withPrompt(chat(), sent);
    expect(withPrompt(once, sent)).toBe(once);
  });
});

describe("withRetry", () => {
  it("puts another answer in the place of the last one, once", () => {
    const after = withRetry(chat(answer("No.", { state: "failed", error: "Broken." })), "a2");
    expect(after.messages).toHaveLength(2);
    expect(after.messages[1]).toMatchObject({
      id: "a2",
      content: "",
      state: "queued",
      error: null,
    });
    expect(withRetry(after, "a2")).toBe(after);
  });

  it("takes no prompt away", () => {
    expect(withRetry(chat(), "a2").messages.map(({ id }) => id)).toEqual(["p", "a2"]);
  });
});
