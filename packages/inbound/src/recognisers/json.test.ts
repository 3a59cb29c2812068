import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { isVisible } from "../message/message-text.ts";
import type { JsonObject } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { jsonPayloads } from "../testing/payloads/json.ts";
import { posted } from "../testing/posted.ts";
import { recognise } from "./index.ts";
import { json } from "./json.ts";

const draft = (value: JsonObject) => json.toDraft(posted({}, {}, { json: value }));
const sample = (name: string) =>
  draft(jsonPayloads.find((payload) => payload.name === name)?.json ?? {});

it("makes a title and a text of what is called that, in plain text", () => {
  expect(sample("a title and a message")).toEqual({
    content: "**Backup done**\n\n12 GB in 3 min\non \\*db-1\\*",
    cards: [],
    event: undefined,
  });
});

it("puts the rest in fields, masks secrets, and takes the colour from the state", () => {
  expect(sample("an alert")).toMatchObject({
    content: "**[Disk full](<https://example.com/a>)**\n\nNothing left on /var",
    cards: [
      {
        color: COLORS.danger,
        time: "2025-11-24T16:00:00.000Z",
        fields: [
          { name: "Host", value: "db-1", isShort: true },
          { name: "Level", value: "error", isShort: true },
          { name: "Free bytes", value: "0", isShort: true },
          { name: "Tags", value: "prod, eu", isShort: true },
          { name: "API key", value: "•••", isShort: true },
        ],
      },
    ],
  });
});

it("opens an envelope, and lists what is in it", () => {
  expect(sample("an envelope")).toMatchObject({
    event: "order.created",
    content: "**order.created**",
    cards: [
      {
        fields: [
          { name: "ID", value: "5" },
          { name: "Customer", value: "- **Name**: Ada\n- **Email**: ada@example.com" },
          { name: "Items", value: "- Sku: a\\_b, Qty: 2\n- Sku: c, Qty: 1" },
        ],
      },
    ],
  });
});

it("lists values that come without a gist", () => {
  expect(sample("values alone")).toEqual({
    content: "- **CPU**: 93\n- **Disk**\n  - **Free**: 3\n  - **Mounts**: /, /var",
    event: undefined,
  });
});

it.each<[JsonObject, string]>([
  [{ name: "backup", status: "ok" }, "**backup: ok**"],
  [{ event: "deploy", name: "web", status: "failed" }, "**web: deploy, failed**"],
  [{ Data: 1, DATA: 2, data: { title: "Inner" } }, "**Inner**"],
  [{ message: "Hi", url: "https://a.b/c" }, "Hi\n\n[Open](<https://a.b/c>)"],
  [{ title: "T", url: "/relative" }, "**T**"],
  [{ title: "T", markdown: "*b*" }, "**T**\n\n*b*"],
  [{ title: 5, message: { text: "x" } }, "**5**"],
  [{ message: "Error\n  at a\n  at b" }, "```\nError\n  at a\n  at b\n```"],
  [{ a: null, b: [] }, '```json\n{\n  "a": null,\n  "b": []\n}\n```'],
  [{ status: "up" }, "- **Status**: up"],
  [
    { a: { b: { c: { d: { e: 1 } } } } },
    '- **A**\n  - **B**\n    - **C**\n      - **D**: `{"e":1}`',
  ],
  [{ list: [{ a: [{ b: 1 }] }, "x"] }, "- **List**\n  - **1**\n    - **A**\n      - B: 1\n  - x"],
  [{ user: { password: "x" } }, "- **User**\n  - **Password**: •••"],
])("reads %j", (value, content) => {
  expect(draft(value)).toMatchObject({ content });
});

it.each<[JsonObject, string | undefined]>([
  [{ type: "Issue", action: "opened" }, "issue.opened"],
  [{ event: "push", action: "push" }, "push"],
  [{ event: "It is a whole sentence" }, undefined],
  [{ event: 5, action: "1" }, undefined],
])("knows what happened in %j", (value, event) => {
  expect(draft({ ...value, message: "Hi" })).toMatchObject({ event });
});

it("tells how many values it leaves out", () => {
  const keys = Array.from({ length: 200 }, (_, n) => [`key${n}`, n]);
  const { cards = [] } = draft({ title: "T", ...Object.fromEntries(keys) }) as { cards?: object[] };
  expect(cards).toHaveLength(5);
  expect(cards.at(-1)).toEqual({ text: "… and 104 more" });
});

it("gives a long value a card of its own", () => {
  const stack = `Error\n${"  at somewhere\n".repeat(100)}`;
  expect(draft({ title: "T", stack, n: 1 })).toMatchObject({
    cards: [{ fields: [{ name: "N" }] }, { title: "Stack", text: expect.stringMatching(/^```\n/) }],
  });
});

describe("any object", () => {
  const anyKey = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("title", "message", "data", "url", "event", "__proto__", "time", "status"),
  );
  const anyObject = fc.dictionary(
    anyKey,
    fc.oneof(fc.jsonValue(), fc.dictionary(anyKey, fc.jsonValue())),
    { minKeys: 1 },
  );

  it("gives something to see", () => {
    fc.assert(
      fc.property(anyObject, (value) => {
        const parsed: JsonObject = JSON.parse(JSON.stringify(value));
        const { message, sender } = recognise(posted({}, {}, { json: parsed }));
        if (sender === "Tidings") return;
        if (message instanceof Refusal) throw new Error(message.code);
        expect(isVisible(message.content) || message.cards.length > 0).toBe(true);
        expect(JSON.stringify(message).length).toBeLessThan(80_000);
      }),
      { numRuns: 500 },
    );
  });

  it("costs little however deep or large", () => {
    let deep: unknown = { password: "x" };
    for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 === 0 ? { deep } : [deep];
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, { n }]));
    const long = { title: "x".repeat(1e6), a: "_".repeat(1e6), b: Array(2e5).fill("") };
    const started = performance.now();
    for (const value of [{ deep }, { title: "T", deep }, wide, { title: "T", ...wide }, long]) {
      const { message } = recognise(posted({}, {}, { json: value }));
      expect(JSON.stringify(message).length).toBeLessThan(80_000);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
