import { describe, expect, it } from "vitest";
import { bold, code, codeBlock, escapeMarkdown, lines, link, paragraphs, quote } from "./write.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["plain, with (brackets) & more", "plain, with (brackets) \\& more"],
    ["*a* _b_ `c` [d] <e> ~f~ |", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\<e\\> \\~f\\~ \\|"],
    ["see https://example.com/a_b#c", "see https://example.com/a_b#c"],
    ["- a\n+ b\n 1. c\n2) d\n===", "\\- a\n\\+ b\n 1\\. c\n2\\) d\n\\==="],
    ["well-known 1.5", "well-known 1.5"],
  ])("%j", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe("link", () => {
  it.each([
    ["a [b]", "https://example.com/x y", "[a \\[b\\]](<https://example.com/x%20y>)"],
    ["a", "javascript:alert(1)", "a"],
    ["a", "/relative", "a"],
    ["", "https://example.com", "[https://example.com/](<https://example.com/>)"],
    ["two\nlines", "", "two lines"],
  ])("%j to %j", (text, address, markdown) => {
    expect(link(text, address)).toBe(markdown);
  });
});

it("fences code by more marks than stand in it", () => {
  expect(code("a`b")).toBe("``a`b``");
  expect(code("`a")).toBe("`` `a ``");
  expect(codeBlock("a\n```\nb\n", "sh")).toBe("````sh\na\n```\nb\n````");
  expect([code(" "), codeBlock("\n"), bold(""), quote(" ")]).toEqual(["", "", "", ""]);
});

it("joins what is there", () => {
  expect(lines("a", null, "", false, undefined, "b")).toBe("a\nb");
  expect(paragraphs("a", " ", "b")).toBe("a\n\nb");
  expect(quote("a\nb")).toBe("> a\n> b");
});
