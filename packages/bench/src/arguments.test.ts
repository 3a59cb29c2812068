import path from "node:path";
import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.ts";

describe("readArguments", () => {
  it("needs nothing at all", () => {
    expect(readArguments([])).toEqual({
      names: [],
      rounds: 8,
      seconds: 2,
      messages: 10_000_000,
      jsonFile: expect.stringMatching(/packages\/bench\/results\/all-[\dT-]{19}\.json$/),
    });
  });

  it("names the file after what is measured", () => {
    expect(readArguments(["inbound", "pages"])).toMatchObject({
      names: ["inbound", "pages"],
      jsonFile: expect.stringMatching(/\/inbound-pages-[\dT-]{19}\.json$/),
    });
  });

  it("takes what is set", () => {
    const args = ["--rounds", "7", "scale", "--seconds=0.5", "--json", "figures.json"];
    expect(readArguments([...args, "--messages", "20000"])).toEqual({
      names: ["scale"],
      rounds: 7,
      seconds: 0.5,
      messages: 20_000,
      jsonFile: path.resolve("figures.json"),
    });
  });

  it("takes a file to print instead", () => {
    expect(readArguments(["--markdown", "figures.json"])).toEqual({
      markdownOf: path.resolve("figures.json"),
    });
  });

  it.each([
    [["inbound", "--rounds", "2"], "--rounds has to be"],
    [["inbound", "--rounds", "3.5"], "--rounds has to be"],
    [["inbound", "--seconds", "soon"], "--seconds has to be"],
    [["inbound", "--seconds", "0"], "--seconds has to be"],
    [["scale", "--messages", "9999"], "--messages has to be"],
    [["scale", "--messages", "1e9"], "--messages has to be"],
    [["inbound", "--fast"], "--fast"],
  ])("says what is wrong with %j", (args, message) => {
    expect(readArguments(args)).toContain(message);
  });
});
