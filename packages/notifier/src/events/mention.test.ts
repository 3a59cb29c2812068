import { expect, it } from "vitest";
import { mention } from "./mention.ts";

const payload = {
  channel: { id: "1", name: "general" },
  author: { name: "Tim" },
  message: { id: "2", content: "@You, look!" },
};

it("tells channel, author and message", () => {
  expect(JSON.stringify(mention.toJson(payload))).toBe(
    '{"event":"mention","channel":{"id":"1","name":"general"},"author":{"name":"Tim"},"message":{"id":"2","content":"@You, look!"}}',
  );
});

it("names who mentioned you where, and links to the channel", () => {
  expect(mention.describe(payload, "https://tidings.example.com", "user")).toEqual({
    title: "Tim mentioned you in #general",
    text: "@You, look!",
    link: { label: "Open the channel", url: "https://tidings.example.com/channels/1" },
    tone: "neutral",
  });
});

it("links to the thread that a reply stands in", () => {
  const reply = { ...payload, message: { ...payload.message, threadId: "3" } };
  expect(mention.toJson(reply)).toEqual(mention.toJson(payload));
  expect(mention.describe(reply, "https://tidings.example.com", "user").link).toEqual({
    label: "Open the thread",
    url: "https://tidings.example.com/channels/1?thread=3",
  });
});
