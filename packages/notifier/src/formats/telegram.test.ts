import fc from "fast-check";
import { expect, it } from "vitest";
import { telegram } from "./telegram.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

const partsOf = ({ text, entities }: { text: string; entities: Entity[] }) =>
  entities.map(({ type, offset, length, url }) => [type, text.slice(offset, offset + length), url]);

it("keeps the address, and marks title and link beside the plain text", () => {
  const address = "https://api.telegram.org/bot1:x/sendMessage?chat_id=-2";
  const words = someWords({ title: "🚀 <b>Plans</b> & more" });
  const { url, body } = renderWords(telegram, words, address);
  expect(url).toBe(address);
  expect(body.text).toBe("🚀 <b>Plans</b> & more\nYou asked: What next?\nOpen the chat");
  expect(body.link_preview_options).toEqual({ is_disabled: true });
  expect(body).not.toHaveProperty("parse_mode");
  expect(partsOf(body)).toEqual([
    ["bold", "🚀 <b>Plans</b> & more", undefined],
    ["text_link", "Open the chat", "https://tidings.example.com/chats/1"],
  ]);
});

it("mentions nobody", () => {
  expect(renderWords(telegram, someWords({ title: "@tim" })).body.text).toMatch(/^@\u200btim\n/);
});

it("keeps to 4,096 characters, and its marks inside them, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const { body } = renderWords(telegram, words);
      expect(body.text).not.toBe("");
      expect(body.text.length).toBeLessThanOrEqual(4096);
      for (const { offset, length } of body.entities) {
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(body.text.length);
      }
    }),
  );
});
