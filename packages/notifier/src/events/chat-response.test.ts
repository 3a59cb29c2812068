import { expect, it } from "vitest";
import { chatResponse } from "./chat-response.ts";

const chat = {
  last_message: "This is the prompt I submitted.",
  title: "My Awesome Conversation",
  id: "abc-123-def-456",
  model: "large",
};

it("has the documented JSON, byte for byte", () => {
  expect(JSON.stringify(chatResponse.toJson({ chat }))).toBe(
    '{"event":"chat_response","chat":{"id":"abc-123-def-456","title":"My Awesome Conversation","last_message":"This is the prompt I submitted."}}',
  );
});

it("names the chat and links to it", () => {
  expect(chatResponse.describe({ chat }, "https://tidings.example.com", "user")).toEqual({
    title: "The answer in “My Awesome Conversation” is ready",
    text: "You asked: This is the prompt I submitted.",
    link: { label: "Open the chat", url: "https://tidings.example.com/chats/abc-123-def-456" },
    tone: "good",
  });
});

it("says so where a chat has no title yet", () => {
  const untitled = { chat: { ...chat, title: " " } };
  const { title } = chatResponse.describe(untitled, "https://tidings.example.com", "user");
  expect(title).toBe("The answer in a chat without a title is ready");
});
