import { shorten, shortenMarkdown } from "../../message/shorten.ts";

const MAX_LINE = 120;
const MAX_EXCERPT = 800;
/** Enough for an excerpt to be left after a template's comments. */
const MAX_LOOKED_AT = 16_384;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const PICTURE = /!\[([^\]\n]{0,200})\]\(/g;
const HTML_PICTURE = /<img\b[^>]{0,500}?\bsrc="(https?:[^"\s]{1,1000})"[^>]{0,500}>/gi;
const BLANK_LINES = /\n[ \t]*(?:\n[ \t]*)+\n/g;
const REF = /^refs\/(?:heads|tags|remotes)\//;

/** The first line of a commit's message, in a length that fits into a list. */
export function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.indexOf("\n");
  return shorten((end === -1 ? text : text.slice(0, end)).trim(), MAX_LINE);
}

/** The beginning of somebody's Markdown, without what its author can't see; pictures become links. */
export function excerpt(markdown: string): string {
  const text = markdown
    .slice(0, MAX_LOOKED_AT)
    .replaceAll("\r\n", "\n")
    .replace(COMMENT, "")
    .replace(HTML_PICTURE, "[image](<$1>)")
    .replace(PICTURE, (_, name: string) => `[${name || "image"}](`)
    .replace(BLANK_LINES, "\n\n")
    .trim();
  return shortenMarkdown(text, MAX_EXCERPT);
}

/** A branch's or a tag's name without `refs/heads/` or `refs/tags/`. */
export const nameOfRef = (ref: string): string => ref.replace(REF, "");

export const isTag = (ref: string): boolean => ref.startsWith("refs/tags/");

/** An address of a page, without the place on it. */
export const pageOfAddress = (address: string): string => address.split("#", 1)[0] ?? "";

/** True for the sha that stands for no commit: before a branch's creation, after its deletion. */
export const isNoCommit = (sha: string): boolean => /^0{7,}$/.test(sha);

export const shortSha = (sha: string): string => sha.slice(0, 7);

/** `1 commit`, `2 commits`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `a branch`, `an issue`. */
export const withArticle = (noun: string): string =>
  `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;

/** A word of a payload, such as `review_requested`, as people write it. */
export const inWords = (word: string): string => word.replace(/[_-]+/g, " ").trim();
