import { expect, it } from "vitest";
import { Refusal } from "../refusal.ts";
import { posted } from "../testing/posted.ts";
import { plainText } from "./plain-text.ts";

const plain = (text: string) => posted({}, {}, { text, json: null });

it("takes the whole text, and nothing that came as JSON", () => {
  const post = plain('{"content":"Hi"}');
  expect(plainText.recognises(post)).toBe(true);
  expect(plainText.toDraft(post)).toEqual({ content: post.text });
  expect(plainText.recognises(posted({ content: "Hi" }))).toBe(false);
});

it("refuses blank text, and what is too long", () => {
  expect(plainText.toDraft(plain("\n"))).toEqual(new Refusal("empty_content"));
  expect(plainText.toDraft(plain("x".repeat(16_385)))).toEqual(new Refusal("content_too_long"));
});
