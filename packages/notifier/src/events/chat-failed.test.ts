import { expect, it } from "vitest";
import { chatFailed } from "./chat-failed.ts";

const payload = {
  chat: { id: "1", title: "Plans", last_message: "What next?" },
  error: "No answer.",
};

it("tells the error behind the chat", () => {
  expect(JSON.stringify(chatFailed.toJson(payload))).toBe(
    '{"event":"chat_failed","chat":{"id":"1","title":"Plans","last_message":"What next?"},"error":"No answer."}',
  );
});

it("says what went wrong, where, and after which prompt", () => {
  expect(chatFailed.describe(payload, "https://tidings.example.com", "user")).toEqual({
    title: "The answer in “Plans” failed",
    text: "No answer.\nYou asked: What next?",
    link: { label: "Open the chat", url: "https://tidings.example.com/chats/1" },
    tone: "bad",
  });
});
