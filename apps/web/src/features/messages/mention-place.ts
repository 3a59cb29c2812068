/** Where a mention is being written: from its `@` to the caret. */
export interface MentionPlace {
  start: number;
  end: number;
  /** What stands there of the name. */
  query: string;
}

/** Longer than most names, and short enough to end where a sentence goes on. */
const LONGEST = 40;
/** An `@` at the beginning of a word, and what follows it in its line. */
const BEGUN = /(?<![\p{L}\p{N}_@])@"?([^\n@"]*)$/u;
/** A name that ends where its only word does. */
const ONE_WORD = /^[\p{L}\p{N}_]+$/u;

/** The mention that is being written at the caret; null where there is none. */
export function mentionAt(text: string, caret: number): MentionPlace | null {
  const found = BEGUN.exec(text.slice(Math.max(0, caret - LONGEST), caret));
  if (found === null || found[1]?.startsWith(" ")) return null;
  return { start: caret - found[0].length, end: caret, query: found[1] ?? "" };
}

/** The text with a name in that place, and where the caret belongs then. */
export function completeMention(text: string, { start, end }: MentionPlace, name: string) {
  const written = ONE_WORD.test(name) || name.includes('"') ? `@${name} ` : `@"${name}" `;
  const after = text.slice(end).replace(/^ /, "");
  return { text: text.slice(0, start) + written + after, caret: start + written.length };
}
