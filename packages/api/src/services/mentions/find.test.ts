import { describe, expect, it } from "vitest";
import { findMentions } from "./find.ts";

const longest = (content: string) => findMentions(content).map(([first]) => first);

describe("findMentions", () => {
  it("gives every name that may be meant at a place, the longest first", () => {
    expect(findMentions("Ask @Ada Lovelace, please")).toEqual([
      ["Ada Lovelace, please", "Ada Lovelace,", "Ada Lovelace", "Ada"],
    ]);
  });

  it("takes the name in quotation marks where text follows", () => {
    expect(findMentions('@"Ada Lovelace"is here')).toEqual([["Ada Lovelace"]]);
  });

  it.each([
    ["an email address", "tim@example.com"],
    ["an at sign alone", "5 @ 3, @"],
    ["a code span", "run `@Tim` now"],
    ["a code span of two backticks", "run ``a ` @Tim`` now"],
    ["a code block", "look:\n```ts\n@Tim\n```"],
    ["a code block of tildes that nothing closes", "~~~\n@Tim\n```\n@Tim"],
  ])("sees none in %s", (_what, content) => {
    expect(findMentions(content)).toEqual([]);
  });

  it.each([
    ["at the beginning", "@Tim", "Tim"],
    ["in brackets", "(@Tim)", "Tim)"],
    ["after a full stop", "Done.@Tim", "Tim"],
    ["behind a code block", "```\ncode\n```\n@Tim", "Tim"],
    ["behind a backtick that nothing closes", "a ` b @Tim", "Tim"],
    ["to the end of the line", "@Tim\nand more", "Tim"],
    ["in another script", "@Юлия", "Юлия"],
    ["with a name that ends in an emoji", "@Zoë 🦊", "Zoë 🦊"],
  ])("sees one %s", (_what, content, name) => {
    expect(longest(content)).toEqual([name]);
  });

  it("looks for names of 80 characters at most, at 50 places at most", () => {
    expect(longest(`@${"🦊".repeat(80)} more`)).toEqual(["🦊".repeat(80)]);
    expect(findMentions("@a ".repeat(1_000))).toHaveLength(50);
  });

  it.each(["`", "```\n", "@", '@"', "@a ", "``` a\n", "~~~", "`a``b```c"])(
    "comes to an end with 16,384 characters of %j",
    (unit) => {
      expect(findMentions(unit.repeat(16_384 / unit.length)).length).toBeLessThanOrEqual(50);
    },
  );
});
