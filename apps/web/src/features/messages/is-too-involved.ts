/** Quotes and lists within each other at the beginning of a line. */
const MAX_DEPTH = 20;
/** Asterisks and underscores that could begin or end emphasis. */
const MAX_EMPHASIS = 500;
/** Lines that make a heading of the one before. */
const MAX_UNDERLINES = 200;
/** Cells of tables, those included that a short row is filled up with. */
const MAX_CELLS = 5_000;

const CONTAINERS = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*)+/gm;
const MARKER = />|[-*+]|\d+[.)]/g;
const EMPHASIS = /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/gm;
const ROW = /^.*\|.*$/gm;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const depthOf = (text: string): number =>
  Math.max(0, ...(text.match(CONTAINERS) ?? []).map((line) => count(line, MARKER)));

function cellsOf(text: string): number {
  const rows = text.match(ROW) ?? [];
  return rows.length * Math.max(0, ...rows.map((row) => row.split("|").length));
}

/**
 * True for a text whose Markdown would take seconds to work out, or more nesting than the parser's stack
 * bears. Nobody writes so by hand; shown as it stands, it neither holds up the server nor breaks the page.
 */
export const isTooInvolved = (text: string): boolean =>
  depthOf(text) > MAX_DEPTH ||
  count(text, EMPHASIS) > MAX_EMPHASIS ||
  count(text, UNDERLINE) > MAX_UNDERLINES ||
  cellsOf(text) > MAX_CELLS;
