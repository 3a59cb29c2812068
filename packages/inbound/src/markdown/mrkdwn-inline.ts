import { emojiOf } from "./emoji.ts";
import { decodeEntities, readControl, writeControl } from "./mrkdwn-control.ts";
import { code, link } from "./write.ts";

const LETTER = String.raw`[\p{L}\p{N}]`;

/** A text between two marks of up to so many characters, with no letter around and no space within. */
function between(name: string, character: string, most: number, inside: string): string {
  const outside = `${LETTER}|${character}`;
  const opening = `(?<!${outside})(?<${name}Mark>${character}{1,${most}})(?!\\s|${character})`;
  return `${opening}(?<${name}>${inside})(?<!\\s)\\k<${name}Mark>(?!${outside})`;
}

/**
 * What means something within a line. No part can look further than to its own mark's next place, so the
 * time is linear. Markdown's `**bold**`, `~~strike~~` and `[label](address)`, which mean nothing to Slack,
 * are read as well: too many senders mix the two up.
 */
const TOKEN = new RegExp(
  [
    "`(?<code>[^`]+)`",
    "<(?<control>[^<>]+)>",
    String.raw`!?\[(?<label>[^[\]]+)\]\((?<target>https?:[^\s()<>[\]]+)\)`,
    String.raw`(?<address>https?:\/\/(?:[\w\-./?%=#+~:;,!$]|&(?![lg]t;))+)`,
    between("bold", String.raw`\*`, 3, "[^*]+"),
    between("italic", "_", 1, `[^_]+(?:(?<=${LETTER})_(?=${LETTER})[^_]+)*`),
    between("strike", "~", 2, "[^~]+"),
    `(?<!${LETTER}):(?<emoji>[a-z0-9_+-]{1,60}):(?::skin-tone-[2-6]:)?`,
  ].join("|"),
  "gu",
);

type Groups = Readonly<Record<string, string | undefined>>;

/** How each kind of token is written in Markdown; undefined leaves it as the plain text that it is. */
const WRITERS: Readonly<Record<string, (text: string, groups: Groups) => string | undefined>> = {
  code: (text) => code(decodeEntities(text)),
  control: (text) => {
    const control = readControl(text);
    return control === null ? undefined : writeControl(control);
  },
  label: (text, { target = "" }) => link(decodeEntities(text), decodeEntities(target)),
  address: (text) => decodeEntities(text),
  bold: (text) => `**${inline(text)}**`,
  italic: (text) => `_${inline(text)}_`,
  strike: (text) => `~~${inline(text)}~~`,
  emoji: emojiOf,
};

/**
 * Marks that would mean something to Markdown. Not `|`: a table stays one. Not `_` within a word and `&`
 * before nothing that could be an entity, where they mean nothing.
 */
const MARKS = /[*~`<[]|\\(?=[!-/:-@[-`{-~]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

const plain = (text: string): string => decodeEntities(text).replace(MARKS, "\\$&");

const writeToken = (match: RegExpMatchArray): string => {
  const groups = match.groups ?? {};
  for (const [name, write] of Object.entries(WRITERS)) {
    const text = groups[name];
    if (text !== undefined) return write(text, groups) ?? plain(match[0]);
  }
  return plain(match[0]);
};

/** A line of Slack's mrkdwn, without what its beginning means, as Markdown. */
export function inline(line: string): string {
  let markdown = "";
  let from = 0;
  for (const match of line.matchAll(TOKEN)) {
    markdown += plain(line.slice(from, match.index)) + writeToken(match);
    from = match.index + match[0].length;
  }
  return markdown + plain(line.slice(from));
}
