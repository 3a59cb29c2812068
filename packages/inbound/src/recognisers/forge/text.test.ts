import { describe, expect, it } from "vitest";
import { excerpt, isNoCommit, nameOfRef, pageOfAddress, subjectOf } from "./text.ts";

describe("an excerpt", () => {
  it.each([
    ["<!-- Thanks for\nyour help! -->\r\n\r\nIt **fails**.", "It **fails**."],
    ["a <!-- never closed", "a"],
    ["![a shot](https://example.com/1.png)", "[a shot](https://example.com/1.png)"],
    ["![](https://example.com/1.png)", "[image](https://example.com/1.png)"],
    ['<img width="9" src="https://example.com/1.png" />', "[image](<https://example.com/1.png>)"],
    ["a\n\n\n\n\nb", "a\n\nb"],
    ["<!-- nothing else -->", ""],
  ])("of %j", (markdown, text) => {
    expect(excerpt(markdown)).toBe(text);
  });

  it("is cut with a marker, outside of code", () => {
    const cut = excerpt(`\`\`\`js\n${"x".repeat(2_000)}\n\`\`\``);
    expect(cut.length).toBeLessThanOrEqual(800);
    expect(cut).toMatch(/x\n```\n\n… \(cut off\)$/);
  });

  it.each(["<!--", "<img src=", "![", "\n \n", '<img src="https://a"'])(
    "takes no time for many of %j",
    (part) => {
      expect(excerpt(part.repeat(100_000)).length).toBeLessThanOrEqual(800);
    },
  );
});

it("takes the first line of a commit's message", () => {
  expect(subjectOf("\n Mend it\r\n\r\nBecause")).toBe("Mend it");
  expect(subjectOf("x".repeat(500))).toHaveLength(120);
});

it("takes the place on a page off its address", () => {
  expect(pageOfAddress("https://example.com/a#b#c")).toBe("https://example.com/a");
  expect(pageOfAddress("")).toBe("");
});

it("names refs", () => {
  expect(nameOfRef("refs/heads/feature/a")).toBe("feature/a");
  expect(nameOfRef("refs/tags/v1")).toBe("v1");
  expect(nameOfRef("main")).toBe("main");
  expect([isNoCommit("0".repeat(40)), isNoCommit("00ab"), isNoCommit("")]).toEqual([
    true,
    false,
    false,
  ]);
});
