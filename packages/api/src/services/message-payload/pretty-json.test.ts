import fc from "fast-check";
import { expect, it } from "vitest";
import { prettyJson } from "./pretty-json.ts";

it("lays JSON out as JSON.stringify does", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      // JSON.parse moves keys that are whole numbers to the front.
      fc.pre(!/"\d+"\s*:/.test(text));
      expect(prettyJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
    }),
  );
});

it("keeps every digit, every key and their order", () => {
  expect(prettyJson('{"b":12345678901234567890,"a":1.0,"2":[],"1":{},"a":"\\u00e9 {,}"}')).toBe(
    '{\n  "b": 12345678901234567890,\n  "a": 1.0,\n  "2": [],\n  "1": {},\n  "a": "\\u00e9 {,}"\n}',
  );
});

it.each(["", "not JSON", '{"a":', "a=1&b=2"])("leaves %j alone", (text) => {
  expect(prettyJson(text)).toBeNull();
});
