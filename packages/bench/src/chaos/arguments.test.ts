import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

describe("readArguments", () => {
  it.each([
    [[], { name: undefined, rounds: undefined, isHelp: false }],
    [["app-killed", "--rounds", "7"], { name: "app-killed", rounds: 7, isHelp: false }],
    [["--rounds=1"], { name: undefined, rounds: 1, isHelp: false }],
    [["--help"], { name: undefined, rounds: undefined, isHelp: true }],
  ])("takes %j", (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  it.each([
    [["--rounds", "0"], "--rounds has to be"],
    [["--rounds", "1.5"], "--rounds has to be"],
    [["--rounds", "101"], "--rounds has to be"],
    [["--rounds", "many"], "--rounds has to be"],
    [["app-killed", "bus-cut"], "One scenario"],
    [["--hard"], "--hard"],
  ])("says what is wrong with %j", (args, message) => {
    expect(readArguments(args)).toContain(message);
  });
});
