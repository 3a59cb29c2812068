import { describe, expect, it } from "vitest";
import { headerChanges, refuseHeaderName, refuseHeaderValue } from "./header-changes.ts";

const saved = (name: string, value = "") => ({ name, value, isSaved: true });
const added = (name: string, value: string) => ({ name, value, isSaved: false });

describe("headerChanges", () => {
  it("leaves alone what was saved and not touched", () => {
    expect(headerChanges([saved("Authorization")], ["Authorization"])).toEqual([]);
  });

  it("replaces, adds and removes", () => {
    const lines = [saved("Authorization", "Bearer new"), added(" X-Team ", "ops")];
    expect(headerChanges(lines, ["Authorization", "X-Old"])).toEqual([
      ["X-Old", null],
      ["Authorization", "Bearer new"],
      ["X-Team", "ops"],
    ]);
  });

  it("takes a name written anew in another case for the same one", () => {
    expect(headerChanges([added("x-old", "1")], ["X-Old"])).toEqual([["x-old", "1"]]);
  });

  it("drops lines that were left empty, and hands on a value without a name for the server to refuse", () => {
    expect(headerChanges([added("", ""), added(" ", "")], [])).toEqual([]);
    expect(headerChanges([added("", "value")], [])).toEqual([["", "value"]]);
  });
});

describe("what is wrong with a line", () => {
  const lines = [
    saved("X-Kept"),
    added("x-kept", "1"),
    added("X-A", " "),
    added("", "1"),
    added("", ""),
  ];

  it("is a name that stands there already, in whatever case, or none", () => {
    expect(lines.map((_, index) => refuseHeaderName(lines, index))).toEqual([
      undefined,
      expect.stringContaining("twice"),
      undefined,
      expect.stringContaining("needs a name"),
      undefined,
    ]);
  });

  it("is a value that was never entered", () => {
    expect(lines.map((_, index) => refuseHeaderValue(lines, index))).toEqual([
      undefined,
      undefined,
      expect.stringContaining("Enter a value"),
      undefined,
      undefined,
    ]);
  });
});
