import { isLongerThan, MAX_CONTENT_CHARACTERS } from "./message-text.ts";

const MARKER = "…";
const CUT_OFF = "\n\n… (cut off)";
const FENCE = /^ {0,3}(`{3,}|~{3,})/gm;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The first `length` UTF-16 units, one fewer where that would split a pair. */
const beginningOf = (text: string, length: number): string =>
  text.slice(0, isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);

/** Plain text of at most `limit` UTF-16 units, with a marker where it had more. */
export const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : beginningOf(text, limit - MARKER.length).trimEnd() + MARKER;

/** What ends a fence that a cut has left open; without it the marker would be code. */
function endOfOpenFence(markdown: string): string {
  const fences = markdown.match(FENCE) ?? [];
  return fences.length % 2 === 1 ? `\n${fences.at(-1)?.trim()}` : "";
}

/** Markdown of at most `limit` UTF-16 units, with a marker where it had more. */
export function shortenMarkdown(markdown: string, limit: number): string {
  if (markdown.length <= limit) return markdown;
  const beginning = beginningOf(markdown, limit - CUT_OFF.length - 8).trimEnd();
  return beginning + endOfOpenFence(beginning) + CUT_OFF;
}

/** Markdown within the bounds of a message's content, with a marker where it had more. */
export const shortenContent = (markdown: string): string =>
  isLongerThan(markdown, MAX_CONTENT_CHARACTERS)
    ? shortenMarkdown(markdown, MAX_CONTENT_CHARACTERS)
    : markdown;
