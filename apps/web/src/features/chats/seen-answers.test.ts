import { expect, it } from "vitest";
import { isUnseen, readSeen, seenSoFar, withSeen } from "./seen-answers.ts";

const chat = (id: string, time: number | null) => ({
  id,
  answeredAt: time === null ? null : new Date(time),
});

it("takes everything as seen at first, and marks what comes after", () => {
  const seen = seenSoFar([chat("a", 5), chat("b", null), chat("c", 9)]);
  expect([chat("a", 5), chat("c", 9), chat("b", 10)].map((one) => isUnseen(seen, one))).toEqual([
    false,
    false,
    true,
  ]);
  const after = withSeen(seen, chat("b", 10));
  expect(isUnseen(after, chat("b", 10))).toBe(false);
  expect(isUnseen(after, chat("b", 11))).toBe(true);
  expect(isUnseen(after, chat("b", null))).toBe(false);
  expect(withSeen(after, chat("b", 10))).toBe(after);
});

it("remembers the latest 200 chats", () => {
  const many = Array.from({ length: 210 }, (_, index) => chat(String(index), index + 1));
  const seen = many.reduce(withSeen, { since: 0, chats: {} });
  expect(Object.keys(seen.chats)).toHaveLength(200);
  expect(seen.chats[209]).toBe(210);
});

it.each([null, "", "null", "1", "{}", '{"since":"x","chats":{}}'])(
  "reads nothing from %j",
  (text) => {
    expect(readSeen(text)).toBeNull();
  },
);

it("reads what was written", () => {
  const seen = { since: 1, chats: { a: 2 } };
  expect(readSeen(JSON.stringify(seen))).toEqual(seen);
});
