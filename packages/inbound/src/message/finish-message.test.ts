import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { finishMessage } from "./finish-message.ts";
import { isVisible, MAX_CONTENT_CHARACTERS } from "./message-text.ts";

const contentOf = (content: string) => finishMessage({ content })?.content;

describe("content", () => {
  it.each([
    ["Hi", "Hi"],
    ["  Hi\n", "  Hi\n"],
    ["\0Hi\0", "Hi"],
    ["\ud800", "\ufffd"],
    ["\udc00\ud800x", "\ufffd\ufffdx"],
    ["\u200b.", "\u200b."],
    ["👩‍💻", "👩‍💻"],
    ["é".repeat(MAX_CONTENT_CHARACTERS), "é".repeat(MAX_CONTENT_CHARACTERS)],
    [`\0${"x".repeat(MAX_CONTENT_CHARACTERS)}`, "x".repeat(MAX_CONTENT_CHARACTERS)],
  ])("takes %j", (text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  it.each(["", "\0", " \n\t\u200b\u2028\ufe0f\u{e0001}"])("is nothing for %j", (text) => {
    expect(finishMessage({ content: text })).toBeNull();
  });

  it("is cut with a marker where it is too long, outside of code", () => {
    const long = contentOf(`\`\`\`js\n${"x".repeat(20_000)}\n\`\`\``) ?? "";
    expect(long.length).toBeLessThanOrEqual(MAX_CONTENT_CHARACTERS);
    expect(long).toMatch(/x\n```\n\n… \(cut off\)$/);
  });

  it("is cut between characters", () => {
    expect(contentOf("🚀".repeat(20_000))).toMatch(/^(?:🚀)+\n\n… \(cut off\)$/u);
  });
});

describe("cards", () => {
  const cardOf = (card: NonNullable<Draft["cards"]>[number]) =>
    finishMessage({ cards: [card] })?.cards[0];

  it("keep what says something", () => {
    const card = {
      author: " Ada\nLovelace ",
      title: "Deployed",
      url: "https://example.com/a b",
      color: "2DA44E",
      text: "**Done**",
      fields: [{ name: "Took", value: "5 s", isShort: true }, { name: "", value: " " }, undefined],
      footer: "CI",
      time: "2026-01-02T03:04:05+01:00",
    };
    expect(cardOf(card)).toEqual({
      author: "Ada Lovelace",
      title: "Deployed",
      url: "https://example.com/a%20b",
      color: "#2da44e",
      text: "**Done**",
      fields: [{ name: "Took", value: "5 s", isShort: true }],
      footer: "CI",
      time: "2026-01-02T02:04:05.000Z",
    });
  });

  it.each([{}, { color: "#fff" }, { text: " ", fields: [] }, { time: "2026-01-01" }])(
    "are none where nothing can be seen: %j",
    (card) => {
      expect(finishMessage({ cards: [card] })).toBeNull();
    },
  );

  it("leave out what is no address, colour or time", () => {
    const card = { title: "T", url: "javascript:alert(1)", color: "red", time: "soon" };
    expect(cardOf(card)).toEqual({ title: "T" });
  });

  it("show an address without a title", () => {
    expect(cardOf({ url: "https://example.com" })).toMatchObject({ title: "https://example.com/" });
  });

  it("are bounded in number, with a word about the rest", () => {
    const cards = Array.from({ length: 50 }, (_, n) => ({ title: `Alert ${n}` }));
    const finished = finishMessage({ cards })?.cards ?? [];
    expect(finished).toHaveLength(21);
    expect(finished.at(-1)).toEqual({ text: "… and 30 more" });
  });
});

it("is within its bounds whatever the draft", () => {
  const text = fc.option(fc.oneof(fc.string({ unit: "binary" }), fc.constant("x".repeat(50_000))), {
    nil: undefined,
  });
  const card = fc.record({ title: text, url: text, color: text, text, footer: text, time: text });
  const draft = fc.record({
    content: text,
    cards: fc.array(card, { maxLength: 30 }),
    senderName: text,
  });
  fc.assert(
    fc.property(draft, (any) => {
      const message = finishMessage(any as Draft);
      if (message === null) return;
      const json = JSON.stringify(message);
      expect(json.length).toBeLessThan(200_000);
      expect(json).not.toContain("\\u0000");
      expect(isVisible(message.content) || message.cards.length > 0).toBe(true);
    }),
  );
});
