import { escapeMarkdown } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, toList, toObject } from "../../payload/read.ts";
import { richText } from "./rich-text.ts";

function cell(value: unknown): string {
  const element = toObject(value);
  const text =
    element.type === "rich_text"
      ? richText(element)
      : escapeMarkdown(firstText(element.text, element.number, element.value, value));
  return text.replace(/\s+/g, " ").replace(/(?<!\\)\|/g, "\\|");
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A `table` or `data_table` block as a table of Markdown's, the first row as its head. */
export function table({ rows }: JsonObject): string {
  const [head, ...body] = toList(rows).map((cells) => toList(cells).map(cell));
  if (head === undefined || head.length === 0) return "";
  return [row(head), row(head.map(() => "---")), ...body.map(row)].join("\n");
}
