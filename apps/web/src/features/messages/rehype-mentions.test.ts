import type { ExtraProps } from "react-markdown";
import { expect, it } from "vitest";
import { rehypeMentions } from "./rehype-mentions.ts";

type Element = NonNullable<ExtraProps["node"]>;

const NAMES = { all: ["Ada", "Ada Lovelace", "R.*", "J-P"], mine: ["Ada Lovelace"] };

const element = (tagName: string, value: string): Element => ({
  type: "element",
  tagName,
  properties: {},
  children: [{ type: "text", value }],
});

/** The paragraph with its marks in brackets, those of the reader in double ones. */
function marked(text: string): string {
  const tree = { type: "root" as const, children: [element("p", text)] };
  const [paragraph] = rehypeMentions(NAMES)(tree).children as Element[];
  return (paragraph?.children ?? [])
    .map((node) => {
      if (node.type === "text") return node.value;
      const { className } = (node as Element).properties;
      const [inner] = (node as Element).children;
      const value = inner?.type === "text" ? inner.value : "";
      return [className].flat().includes("mine") ? `[[${value}]]` : `[${value}]`;
    })
    .join("");
}

it.each([
  ["@Ada, hello", "[@Ada], hello"],
  ['so @"Ada Lovelace"said', "so [[@Ada Lovelace]]said"],
  ["@Ada Lovelace!", "[[@Ada Lovelace]]!"],
  ["@R.* @Rxy @Adam me@Ada @Bob", "[@R.*] @Rxy @Adam me@Ada @Bob"],
  ["nobody", "nobody"],
])("marks %j as %j", (text, result) => {
  expect(marked(text)).toBe(result);
});

it("leaves code and links alone", () => {
  const children = [element("code", "@Ada"), element("a", "@Ada")];
  expect(rehypeMentions(NAMES)({ type: "root", children }).children).toEqual(children);
});
