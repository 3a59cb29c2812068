import { codeBlock, escapeMarkdown } from "../markdown/write.ts";
import { shorten } from "../message/shorten.ts";

/** Lines that begin with space: a stack trace, a table, code. */
const INDENTED = /\n(?: {2}|\t)\S/;

/** A sender's plain text as Markdown: its lines stay lines, and an indented text keeps its columns. */
export function plain(text: string, limit: number): string {
  const short = shorten(text.replace(/\r\n?/g, "\n").trim(), limit);
  return INDENTED.test(short) ? codeBlock(short) : escapeMarkdown(short);
}

/** A sender's plain text as Markdown on one line. */
export const plainLine = (text: string, limit: number): string =>
  escapeMarkdown(
    shorten(
      text
        .slice(0, 4 * limit)
        .replace(/\s+/g, " ")
        .trim(),
      limit,
    ),
  );
