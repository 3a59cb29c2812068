import { describe, expect, it } from "vitest";
import { readConversation } from "./conversation.ts";

/** A Monday, so that the working day before is a Friday. */
const NOW = new Date(2026, 10, 23, 12, 0);

describe("readConversation", () => {
  it("reads who, when and what", () => {
    const script = `<!-- grace 1d 14:05 -->
Two lines,

and a third.
<!-- soren +3m edited -->
From {date 6d}.
<!-- soren -25m deleted -->

`;
    expect(readConversation(script, NOW)).toEqual([
      {
        author: "grace",
        createdAt: new Date(2026, 10, 20, 14, 5),
        content: "Two lines,\n\nand a third.",
      },
      {
        author: "soren",
        createdAt: new Date(2026, 10, 20, 14, 8),
        content: "From 2026-11-13.",
        state: "edited",
      },
      {
        author: "soren",
        createdAt: new Date(2026, 10, 23, 11, 35),
        content: "",
        state: "deleted",
      },
    ]);
  });

  it("reads cards, and replies to the last message that is none itself", () => {
    const card = '```card\n{"title": "Build 7"}\n```';
    const script = `<!-- ci -9m -->
Failed:

${card}
<!-- ada -8m reply -->
Mine.
<!-- ada -7m reply -->
Mended.
`;
    const [root, ...replies] = readConversation(script, NOW);
    expect(root).toMatchObject({ content: "Failed:", cards: [{ title: "Build 7" }] });
    expect(replies.map(({ repliesTo }) => repliesTo)).toEqual([root?.createdAt, root?.createdAt]);
  });

  it("keeps the order of what was said at one time", () => {
    const script = "<!-- ada -5m -->\nfirst\n<!-- ada -5m -->\nsecond\n";
    const [first, second] = readConversation(script, NOW);
    expect(second?.createdAt.getTime()).toBeGreaterThan(first?.createdAt.getTime() ?? Infinity);
  });

  it.each(["<!-- ada -->", "<!-- ada 9d -->", "<!-- ada soon -->", "no head at all"])(
    "refuses %s",
    (head) => {
      expect(() => readConversation(`${head}\ntext\n`, NOW)).toThrow();
    },
  );
});
