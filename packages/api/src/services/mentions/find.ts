import { MAX_NAME } from "../../limits.ts";

/** More places than this in one message are not looked at. */
const MAX_PLACES = 50;

/** A fenced block, to the end of the text when nothing closes it; and a code span. CommonMark, 4.5 and 6.1. */
const FENCED = /^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,}).*$(?:\n(?! {0,3}\1[`~]*[ \t]*$).*)*(?:\n.*)?/gm;
const SPAN = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** An `@` at the beginning of a word; within one it belongs to an email address. */
const PLACE = /(?<![\p{L}\p{N}_@])@(?=\S)/gu;
const QUOTED = /^"([^"\n]+)"/;
const INSIDE_WORD = /^[\p{L}\p{N}_]/u;

/** Everything from here on that could be a name: it ends where a word does. The longest comes first. */
function namesAt(text: string): string[] {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return [quoted.trim()];
  const characters = [...(text.split("\n", 1)[0] ?? "")].slice(0, MAX_NAME + 1);
  const names: string[] = [];
  for (let length = Math.min(characters.length, MAX_NAME); length > 0; length--) {
    const isWithinWord = INSIDE_WORD.test(characters[length] ?? "");
    const name = characters.slice(0, length).join("");
    if (!isWithinWord && name === name.trimEnd()) names.push(name);
  }
  return names;
}

/**
 * Finds where a message may name somebody: `@Name`, or `@"Name"` where more text follows that could belong
 * to it. What stands in code names nobody.
 * @returns for each place the names that could be meant, the longest first; whether somebody is called so
 * is for the caller to find out.
 */
export function findMentions(content: string): string[][] {
  const prose = content.replace(FENCED, "").replace(SPAN, " ");
  const places = [...prose.matchAll(PLACE)].slice(0, MAX_PLACES);
  return places.map(({ index }) => namesAt(prose.slice(index + 1, index + 1 + 2 * (MAX_NAME + 2))));
}

/** A name as it was written, and those who bear it: several, if several are called so. */
export interface Mention {
  name: string;
  ids: string[];
}

/**
 * Who is meant at a place: those who bear the longest name that anybody here bears.
 * @param people ids by name
 */
export function meantBy(names: string[], people: ReadonlyMap<string, string[]>): Mention | null {
  const name = names.find((one) => people.has(one));
  return name === undefined ? null : { name, ids: people.get(name) ?? [] };
}
