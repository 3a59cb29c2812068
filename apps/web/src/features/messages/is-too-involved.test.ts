import { expect, it } from "vitest";
import { isTooInvolved } from "./is-too-involved.ts";

const LENGTH = 16_384;
const fill = (text: string) => text.repeat(Math.floor(LENGTH / text.length));

it.each([
  ["quotes", ">".repeat(1000)],
  ["lists", `${"- ".repeat(1000)}x`],
  ["numbered lists", `${"1. ".repeat(1000)}x`],
  ["lists in quotes, after other text", `Hello\n\n${"> - ".repeat(500)}x`],
  ["nested emphasis", `${"*a _".repeat(1500)}x${"_ b*".repeat(1500)}`],
  ["emphasis that never ends", fill("_a*")],
  ["underlined headings", fill("a\n=\n")],
  ["a wide table", `${"|a".repeat(300)}|\n${"|-".repeat(300)}|\n${"|x|\n".repeat(300)}`],
])("shows endless %s as they stand", (_, text) => {
  expect(isTooInvolved(text)).toBe(true);
});

it.each([
  ["words", fill("word ")],
  ["names in snake case", fill("one_long_name ")],
  ["a long list", fill("- item with *stress*\n").slice(0, 4_000)],
  ["a list in a list in a quote", "> - 1. one\n>   - two\n\n---\n\n> > > deep"],
  ["a table", `|a|b|c|\n|-|-|-|\n${"|x|y|z|\n".repeat(500)}`],
  ["lines", fill("line\n")],
  ["a rule", `${"-".repeat(80)}\n${"*".repeat(80)}`],
])("renders %s", (_, text) => {
  expect(isTooInvolved(text)).toBe(false);
});
