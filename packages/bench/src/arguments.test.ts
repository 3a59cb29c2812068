import path from "node:path";
import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

describe("readArguments", () => {
  it("needs nothing but a name", () => {
    expect(readArguments(["inbound"])).toEqual({
      name: "inbound",
      rounds: 8,
      seconds: 2,
      jsonFile: expect.stringMatching(/packages\/bench\/results\/inbound-[\dT-]{19}\.json$/),
    });
  });

  it("takes what is set", () => {
    const args = ["--rounds", "7", "inbound", "--seconds=0.5", "--json", "figures.json"];
    expect(readArguments(args)).toEqual({
      name: "inbound",
      rounds: 7,
      seconds: 0.5,
      jsonFile: path.resolve("figures.json"),
    });
  });

  it("takes no name at all", () => {
    expect(readArguments([])).toMatchObject({ name: undefined });
  });

  it.each([
    [["inbound", "--rounds", "2"], "--rounds has to be"],
    [["inbound", "--rounds", "3.5"], "--rounds has to be"],
    [["inbound", "--seconds", "soon"], "--seconds has to be"],
    [["inbound", "--seconds", "0"], "--seconds has to be"],
    [["inbound", "outbound"], "One benchmark at a time"],
    [["inbound", "--fast"], "--fast"],
  ])("says what is wrong with %j", (args, message) => {
    expect(readArguments(args)).toContain(message);
  });
});
