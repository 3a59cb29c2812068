import { describe, expect, it } from "vitest";
import { headerChanges } from "./header-changes.ts";

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
