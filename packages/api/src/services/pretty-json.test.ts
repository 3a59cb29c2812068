import { expect, it } from "vitest";
import { prettyJson } from "./pretty-json.ts";

it("indents objects and lists", () => {
  expect(prettyJson('{"a":[1,"b"]}')).toBe('{\n  "a": [\n    1,\n    "b"\n  ]\n}');
});

it("keeps the digits of numbers that no float holds", () => {
  expect(prettyJson('{"id":90071992547409931234}')).toContain("90071992547409931234");
  expect(prettyJson("1.10")).toBe("1.10");
});

it("has nothing to do with a text that is no JSON", () => {
  expect(prettyJson("payload=%7B%7D")).toBeNull();
  expect(prettyJson("")).toBeNull();
});
