import fc from "fast-check";
import { expect, it } from "vitest";
import { gotify } from "./gotify.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

it("sends plain text that opens the link", () => {
  const address = "https://gotify.example.com/message?token=x";
  expect(renderWords(gotify, someWords(), address)).toEqual({
    url: address,
    contentType: "application/json",
    body: {
      title: "The answer in “Plans” is ready",
      message: "You asked: What next?",
      priority: 5,
      extras: {
        "client::display": { contentType: "text/plain" },
        "client::notification": { click: { url: "https://tidings.example.com/chats/1" } },
      },
    },
  });
});

it("always has a message, and never a long one, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const { message } = renderWords(gotify, words).body;
      expect(message).not.toBe("");
      expect(message.length).toBeLessThanOrEqual(4000);
    }),
  );
});
