import { stripMarkdown } from "./strip-markdown.ts";

const MAX_TITLE = 80;
/** What is looked at: of all that was said, and of what is left without its thoughts. */
const MAX_SAID = 100_000;
const MAX_ANSWER = 2_000;
const THOUGHTS = /<think>[\s\S]*?(?:<\/think>|$)/g;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\s]+/gu;
const LABEL = /^(?:title|titel|titre|título)\s*:\s*/i;
const AROUND = new Set(" \"'`“”„‘’«»*_");
const BEFORE = new Set([...AROUND, "#"]);
const AFTER = new Set([...AROUND, "."]);
const VISIBLE = /[\p{L}\p{N}\p{S}]/u;

/** At most {@link MAX_TITLE} code points, so that no emoji is cut in half. */
function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= MAX_TITLE) return text;
  return `${characters
    .slice(0, MAX_TITLE - 1)
    .join("")
    .trimEnd()}…`;
}

/** Without the quotes and Markdown around it. By hand: a regular expression for the end takes the square of the length. */
function unwrap(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BEFORE.has(text.charAt(start))) start++;
  while (end > start && AFTER.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * A title from what a model said: its first line without quotes, Markdown and "Title:", at most 80
 * characters; null when nothing is left.
 */
export function cleanTitle(said: string): string | null {
  const answer = said.slice(0, MAX_SAID).replaceAll(THOUGHTS, "").trimStart().slice(0, MAX_ANSWER);
  const titles = stripMarkdown(answer)
    .toWellFormed()
    .split(/\r?\n/)
    .map((line) => unwrap(unwrap(line.replaceAll(UNPRINTABLE, " ")).replace(LABEL, "")));
  const title = titles.find((text) => VISIBLE.test(text));
  return title === undefined ? null : shorten(title);
}

/** The beginning of a prompt, for as long as no model has found a better title. */
export const titleFromPrompt = (prompt: string): string => {
  const oneLine = stripMarkdown(prompt).toWellFormed().replaceAll(UNPRINTABLE, " ").trim();
  return shorten(oneLine) || UNTITLED;
};

/** What a chat is called before its first prompt. */
export const UNTITLED = "New chat";
