import { describe, expect, it } from "vitest";
import { completeMention, mentionAt } from "./mention-place.ts";

/** The caret stands at the bar. */
const at = (text: string) => mentionAt(text.replace("|", ""), text.indexOf("|"));

describe("mentionAt", () => {
  it.each([
    ["@|", ""],
    ["Hello @ad|", "ad"],
    ["Hello @ad| and more", "ad"],
    ['@"Ada Lo|', "Ada Lo"],
    ["(@Ада|", "Ада"],
    ["first\n@ada l|", "ada l"],
  ])("finds what is being written in %j", (text, query) => {
    expect(at(text)?.query).toBe(query);
  });

  it.each(["", "ada|", "ada@example|", "@ |", "@ada\n|", '@"Ada" |', "@@a|"])(
    "finds nothing in %j",
    (text) => {
      expect(at(text)).toBeNull();
    },
  );
});

describe("completeMention", () => {
  const complete = (text: string, name: string) => {
    const place = at(text);
    if (place === null) throw new Error("there is no place");
    const done = completeMention(text.replace("|", ""), place, name);
    return `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`;
  };

  it.each([
    ["Hello @a|", "Ada", "Hello @Ada |"],
    ["Hello @a| there", "Ada", "Hello @Ada |there"],
    ['@"ada l|', "Ada Lovelace", '@"Ada Lovelace" |'],
    ["@a|", "O'Hara", `@"O'Hara" |`],
    ["@a|", 'The "A"', '@The "A" |'],
  ])("makes of %j with %j %j", (text, name, done) => {
    expect(complete(text, name)).toBe(done);
  });
});
