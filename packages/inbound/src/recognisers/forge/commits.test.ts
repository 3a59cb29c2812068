import { expect, it } from "vitest";
import { listCommits } from "./commits.ts";

const read = (n: number) => ({
  sha: `abcdef${n}0123456789`,
  url: `https://example.com/${n}`,
  message: `Change *${n}*\n\nBecause`,
  author: n === 2 ? "" : "Ada",
});

it("lists commits with sha, first line and author", () => {
  expect(listCommits([1, 2], read)).toBe(
    "- [abcdef1](<https://example.com/1>) Change \\*1\\* · Ada\n- [abcdef2](<https://example.com/2>) Change \\*2\\*",
  );
});

it("says how many are left out", () => {
  const many = Array.from({ length: 20 }, (_, n) => n);
  expect(listCommits(many, read).split("\n").at(-1)).toBe("- … and 12 more");
  expect(listCommits([1], read, 3).split("\n").at(-1)).toBe("- … and 2 more");
  expect(listCommits([], read, 3)).toBe("");
});
