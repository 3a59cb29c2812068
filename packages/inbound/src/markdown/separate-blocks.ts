type Kind = "blank" | "quote" | "item" | "row" | "text";

const KINDS: readonly [Kind, RegExp][] = [
  ["blank", /^\s*$/],
  ["quote", /^ {0,3}>/],
  ["item", /^\s*(?:[-*+]|\d{1,9}[.)])\s/],
  ["row", /^ {0,3}\|/],
];

const kindOf = (line: string): Kind => KINDS.find(([, form]) => form.test(line))?.[0] ?? "text";

/** Markdown lets text continue what stands before it; of an item only where it isn't indented. */
const continues = (before: Kind, kind: Kind, line: string): boolean => {
  if (before === kind || before === "text" || before === "blank" || kind === "blank") return false;
  return !(before === "item" && /^\s/.test(line));
};

/**
 * Lines with a blank one wherever a quotation, a list or a table ends: in chats they end with their last
 * line, and Markdown would take the next line into them.
 */
export function separateBlocks(lines: readonly string[]): string {
  let before: Kind = "blank";
  const separated: string[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    if (continues(before, kind, line)) separated.push("");
    separated.push(line);
    before = kind;
  }
  return separated.join("\n");
}
