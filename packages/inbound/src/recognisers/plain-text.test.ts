import { expect, it } from "vitest";
import { Refusal } from "../refusal.ts";
import { plainText } from "./plain-text.ts";

const header = () => null;

it("takes the whole text, and nothing that came as JSON", () => {
  const post = { header, text: '{"content":"Hi"}', json: null };
  expect(plainText.recognises(post)).toBe(true);
  expect(plainText.toMessage(post)).toEqual({ content: post.text });
  expect(plainText.recognises({ ...post, json: { content: "Hi" } })).toBe(false);
});

it("refuses blank text", () => {
  expect(plainText.toMessage({ header, text: "\n", json: null })).toEqual(
    new Refusal("empty_content"),
  );
});
