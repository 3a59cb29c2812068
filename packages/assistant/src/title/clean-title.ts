import { stripMarkdown } from "./strip-markdown.ts";

const MAX_TITLE = 80;
const THOUGHTS = /<think>[\s\S]*?(?:<\/think>|$)/g;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\s]+/gu;
const LABEL = /^(?:title|titel|titre|título)\s*:\s*/i;
const WRAPPING = /^[\s"'`“”„‘’«»*_#]+|[\s"'`“”„‘’«»*_.]+$/g;
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

/**
 * A title from what a model said: its first line without quotes, Markdown and "Title:", at most 80
 * characters; null when nothing is left.
 */
export function cleanTitle(said: string): string | null {
  const lines = stripMarkdown(said.replaceAll(THOUGHTS, "")).toWellFormed().split(/\r?\n/);
  const titles = lines.map((line) =>
    line
      .replaceAll(UNPRINTABLE, " ")
      .replaceAll(WRAPPING, "")
      .replace(LABEL, "")
      .replaceAll(WRAPPING, ""),
  );
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
