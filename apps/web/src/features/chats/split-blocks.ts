import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isTooInvolved } from "../messages/is-too-involved";

export interface Block {
  /** How many characters of the text stand before it. */
  start: number;
  text: string;
  /** Nothing but a fence with code. */
  isCode: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm);

type Node = ReturnType<typeof parser.parse>["children"][number];

const isDefinition = (node: Node): boolean =>
  node.type === "definition" ||
  node.type === "footnoteDefinition" ||
  ("children" in node && node.children.some(isDefinition));

/** True for a text that defines what any other part of it may refer to. */
const definesSomething = (text: string): boolean =>
  text.includes("]:") && parser.parse(text).children.some(isDefinition);

/** What makes Markdown slow does so between two blank lines. */
const isTooSlow = (text: string): boolean => text.split(/\n\s*\n/).some(isTooInvolved);

/**
 * Cuts a growing Markdown text into pieces that give, one after another, what the whole would give. All
 * but the last stay as they are, so that only that one has to be read again. A text with definitions
 * of links or footnotes stays in one piece; so does the rest of one where reading would take too long.
 */
export function createSplitter(): (text: string) => Block[] {
  let settled: Block[] = [];
  let start = 0;
  let before = "";
  return (text) => {
    if (!text.startsWith(before)) [settled, start, before] = [[], 0, ""];
    const rest = text.slice(start);
    if (isTooSlow(rest)) return [...settled, { start, text: rest, isCode: false }];
    if (definesSomething(rest)) return [{ start: 0, text, isCode: false }];
    // What its last line will be can't be said before the line is whole.
    const lines = rest.slice(0, rest.lastIndexOf("\n") + 1);
    const nodes = parser.parse(lines).children;
    const base = start;
    for (const [index, { position }] of nodes.entries()) {
      if (index === 0 || position?.start.offset === undefined) continue;
      const next = base + position.start.offset - (position.start.column - 1);
      const isCode = nodes[index - 1]?.type === "code";
      settled = [...settled, { start, text: text.slice(start, next), isCode }];
      start = next;
    }
    before = text.slice(0, start);
    const isCode = nodes.at(-1)?.type === "code";
    return [...settled, { start, text: text.slice(start), isCode }];
  };
}
