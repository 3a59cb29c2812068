const MARKS = /\*\*(.+?)\*\*|`(.+?)`/g;

interface Part {
  kind: "text" | "name" | "code";
  text: string;
  /** Where in the whole it begins. */
  start: number;
}

/** Splits a line of a guide at its `**names**` and its code. */
export function splitMarks(line: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKS)) {
    const [whole, name, code] = match;
    parts.push({ kind: "text", text: line.slice(end, match.index), start: end });
    const kind = name === undefined ? "code" : "name";
    parts.push({ kind, text: name ?? code ?? "", start: match.index });
    end = match.index + whole.length;
  }
  parts.push({ kind: "text", text: line.slice(end), start: end });
  return parts.filter(({ text }) => text !== "");
}
