import type { ExtraProps } from "react-markdown";
import type { MentionNames } from "./mentions-context.ts";

type Element = NonNullable<ExtraProps["node"]>;
type Content = Element["children"][number];
interface Tree {
  type: "root";
  children: Content[];
}

/** What stands in code names nobody, and a link's text is its own. */
const LEFT_ALONE = new Set(["a", "code", "pre"]);

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** The longest name first, as the server reads it; with quotation marks or without. */
function patternFor(names: string[]): RegExp {
  const any = names
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_@])@(?:"(${any})"|(${any})(?![\\p{L}\\p{N}_]))`, "gu");
}

/** Marks the mentions in a message, after it was sanitised: what it adds is our own. */
export function rehypeMentions({ all, mine }: MentionNames) {
  const pattern = patternFor(all);
  const toMark = (name: string): Element => ({
    type: "element",
    tagName: "span",
    properties: { className: mine.includes(name) ? ["mention", "mine"] : ["mention"] },
    children: [{ type: "text", value: `@${name}` }],
  });
  const split = (value: string): Content[] => {
    const parts: Content[] = [];
    let end = 0;
    for (const { 0: found, 1: quoted, 2: bare, index } of value.matchAll(pattern)) {
      if (index > end) parts.push({ type: "text", value: value.slice(end, index) });
      parts.push(toMark(quoted ?? bare ?? ""));
      end = index + found.length;
    }
    return [...parts, { type: "text", value: value.slice(end) }];
  };
  const mark = (node: Content): Content[] => {
    if (node.type === "text") return split(node.value);
    if (node.type !== "element" || LEFT_ALONE.has(node.tagName)) return [node];
    return [{ ...node, children: node.children.flatMap(mark) }];
  };
  return (tree: Tree): Tree => ({ ...tree, children: tree.children.flatMap(mark) });
}
