import { expect, it } from "vitest";
import { headline } from "./headline.ts";

it.each([
  [
    ["DOWN", "Shop", "https://example.com/", "DNS\nerror"],
    "**Down** [Shop](<https://example.com/>): DNS error",
  ],
  [["up", "*Shop*"], "**Up** \\*Shop\\*"],
  [["", "", "", "why"], "why"],
  [["", ""], ""],
] as [string[], string][])("%j", (parts, line) => {
  const [state = "", name = "", address, why] = parts;
  expect(headline(state, name, address, why)).toBe(line);
});
