import { expect, it } from "vitest";
import { splitMarks } from "./split-marks.ts";

const plainly = (line: string) => splitMarks(line).map(({ kind, text }) => [kind, text]);

it("tells names and code from the words around them", () => {
  expect(plainly("Open **Settings** and paste `a_b` there.")).toEqual([
    ["text", "Open "],
    ["name", "Settings"],
    ["text", " and paste "],
    ["code", "a_b"],
    ["text", " there."],
  ]);
});

it("leaves a line without marks whole, and one of marks alone without empty words", () => {
  expect(plainly("2 * 3 * 4")).toEqual([["text", "2 * 3 * 4"]]);
  expect(plainly("**a**`b`")).toEqual([
    ["name", "a"],
    ["code", "b"],
  ]);
});
