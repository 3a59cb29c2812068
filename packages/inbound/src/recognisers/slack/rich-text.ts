import { emojiOf } from "../../markdown/emoji.ts";
import { code, codeBlock, escapeMarkdown, link, quote } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, toNumber, toObject, toObjects, toText } from "../../payload/read.ts";

const MAX_INDENT = 5;
const MAX_DEPTH = 4;

/** What an element of a line says, as plain text. */
const WORDS: Readonly<Record<string, (element: JsonObject) => string>> = {
  emoji: ({ name }) => emojiOf(toText(name)) ?? `:${toText(name)}:`,
  user: ({ user_id }) => `@${toText(user_id)}`,
  usergroup: ({ usergroup_id }) => `@${toText(usergroup_id)}`,
  channel: ({ channel_id }) => `#${toText(channel_id)}`,
  broadcast: ({ range }) => `@${toText(range)}`,
  date: ({ fallback, timestamp }) => firstText(fallback, timestamp),
  color: ({ value }) => toText(value),
};

const wordsOf = (element: JsonObject): string =>
  (WORDS[toText(element.type)] ?? (({ text }) => toText(text)))(element);

/** Markup around a text, but for the spaces at its ends, where it would mean nothing. */
function wrap(text: string, mark: string): string {
  const inner = text.trim();
  const from = text.indexOf(inner);
  if (inner === "") return text;
  return text.slice(0, from) + mark + inner + mark + text.slice(from + inner.length);
}

const MARKS: readonly [style: string, mark: string][] = [
  ["strike", "~~"],
  ["italic", "_"],
  ["bold", "**"],
];

const marksOf = ({ style }: JsonObject): string[] =>
  MARKS.filter(([name]) => toObject(style)[name] === true).map(([, mark]) => mark);

function unstyled(element: JsonObject): string {
  const text = wordsOf(element);
  const url = toText(element.url);
  if (url !== "") return link(text, url);
  return toObject(element.style).code === true ? code(text) : escapeMarkdown(text);
}

/** Elements of a line as Markdown; neighbours of one style share their marks. */
function inline(elements: unknown): string {
  let markdown = "";
  let run = "";
  let marks: string[] = [];
  const end = () => {
    markdown += marks.reduce(wrap, run);
    run = "";
  };
  for (const element of toObjects(elements)) {
    const own = marksOf(element);
    if (own.join() !== marks.join()) end();
    marks = own;
    run += unstyled(element);
  }
  end();
  return markdown;
}

function list(element: JsonObject): string {
  const indent = "   ".repeat(Math.max(0, Math.min(MAX_INDENT, toNumber(element.indent) ?? 0)));
  return toObjects(element.elements)
    .map((item, n) => {
      const mark = element.style === "ordered" ? `${n + 1}.` : "-";
      return `${indent}${mark} ${inline(item.elements).replaceAll("\n", " ")}`;
    })
    .join("\n");
}

function preformatted({ elements, language }: JsonObject): string {
  const text = toObjects(elements).map((element) => toText(element.text) || toText(element.url));
  return codeBlock(text.join(""), /^[\w+#-]+$/.exec(toText(language))?.[0] ?? "");
}

function part(element: JsonObject, depth: number): string {
  switch (element.type) {
    case "rich_text_list":
      return list(element);
    case "rich_text_quote":
      return quote(inline(element.elements));
    case "rich_text_preformatted":
      return preformatted(element);
    case "rich_text":
      return depth < MAX_DEPTH ? richText(element, depth + 1) : "";
    default:
      return inline(element.elements);
  }
}

const isList = (element: JsonObject | undefined): boolean => element?.type === "rich_text_list";

/** A `rich_text` block as Markdown; Slack's page "Rich text block". */
export function richText(block: JsonObject, depth = 0): string {
  const elements = toObjects(block.elements);
  return elements
    .map((element, n) => {
      // The levels of a list are lists of their own, one behind the other.
      const gap = isList(element) && isList(elements[n - 1]) ? "\n" : "\n\n";
      return gap + part(element, depth).replace(/^\n+|\n+$/g, "");
    })
    .join("")
    .trim();
}
