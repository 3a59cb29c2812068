import fc from "fast-check";
import { expect, it } from "vitest";
import { parseObject } from "./parse-json.ts";
import { repairJson } from "./repair-json.ts";

it.each([
  ['{"a":"x\ny"}', { a: "x\ny" }],
  ['{"a":"x\r\n\ty"}', { a: "x\r\n\ty" }],
  ['{\n\t"a": "x\ny",\n\t"b": "\\"\n\\\\"\n}', { a: "x\ny", b: '"\n\\' }],
  ['{"a":"x\\\ny"}', { a: "x\ny" }],
  ['{"a":"x\\\\\ny"}', { a: "x\\\ny" }],
  ['{"a\n":"\0"}', { "a\n": "\0" }],
])("repairs %j", (text, value) => {
  expect(parseObject(text)).toEqual(value);
});

it.each(['{"a":"x\ny', '{"a":\n', "{'a':'x\ny'}", '{"a":"\n\\x"}', "a=b\n", ""])(
  "gives up on %j",
  (text) => {
    expect(parseObject(text)).toBeNull();
  },
);

const unescapeControls = (json: string): string =>
  json.replace(/\\\\|\\([nrt])/g, (pair, letter?: string) =>
    letter === undefined ? pair : ({ n: "\n", r: "\r", t: "\t" }[letter] ?? pair),
  );

it("gives back what was written with its line breaks raw, and leaves valid JSON alone", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "\n", "\t", "\r", '"', "\\", "n", "é", "{"),
  });
  const value = fc.dictionary(text, fc.oneof(text, fc.array(text), fc.dictionary(text, text)));
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2, "\t"), (object, indent) => {
      const json = JSON.stringify(object, null, indent);
      expect(repairJson(json)).toBe(json);
      expect(parseObject(unescapeControls(json))).toEqual(JSON.parse(json));
    }),
  );
});

it("takes time in proportion to the length", () => {
  const start = performance.now();
  for (const part of ['"', '\\"', "\n", '\\\n"', "\\"]) repairJson(part.repeat(200_000));
  expect(performance.now() - start).toBeLessThan(3_000);
});
