import { bounded } from "./bounded.ts";
import { writeFences } from "./fences.ts";
import { separateBlocks } from "./separate-blocks.ts";
import { codeBlock, escapeMarkdown } from "./write.ts";

const CODE = "(?<code>`[^`\\n]+`)";
const MENTION = "<(?<sign>@[!&]?|#)(?<id>\\d+)>";
const COMMAND = "<(?<command>\\/[\\w -]+):\\d+>";
const EMOJI = "<a?(?<emoji>:\\w+:)\\d+>";
const TIME = "<t:(?<seconds>-?\\d{1,13})(?::(?<style>[tTdDfFsSR]))?>";
const TOKEN = new RegExp(
  [CODE, MENTION, COMMAND, EMOJI, TIME, "(?<spoiler>\\|\\|)"].join("|"),
  "g",
);

type Groups = Readonly<Record<string, string | undefined>>;

/** A time in UTC, as much of it as the style shows; readers are in many places. */
function timeOf(seconds: string, style: string): string | undefined {
  const date = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(date.getTime())) return undefined;
  const [day = "", time = ""] = date.toISOString().split("T");
  if (style.toLowerCase() === "d") return day;
  return style.toLowerCase() === "t" ? `${time.slice(0, 5)} UTC` : `${day} ${time.slice(0, 5)} UTC`;
}

function write({ id, sign = "", command, emoji, seconds, style, spoiler }: Groups) {
  if (id !== undefined) return escapeMarkdown(`${sign[0]}${id}`);
  if (seconds !== undefined) return timeOf(seconds, style ?? "f");
  // What a spoiler hides is shown: a channel's readers are whom it was written for.
  return spoiler === undefined ? (command ?? emoji) : "";
}

function prose(text: string): string {
  let isQuoted = false;
  const marked = text.replace(TOKEN, (whole, ...matched) => write(matched.at(-1)) ?? whole);
  const written = marked.split("\n").map((line) => {
    isQuoted ||= line.startsWith(">>> ");
    const bare = line.replace(/^>>> /, "").replace(/^-# /, "");
    return isQuoted ? `> ${bare}`.trimEnd() : bare;
  });
  return separateBlocks(written);
}

function fenced(text: string): string {
  const [line = "", language = ""] = /^([\w+#-]*)\n/.exec(text) ?? [];
  return codeBlock(text.slice(line.length), language);
}

/**
 * Discord's text as Markdown, which it nearly is; Discord's pages "Message formatting" and "Markdown text
 * 101". Mentions become words, times readable ones in UTC, and `__underline__` is strong.
 */
export const discordToMarkdown = (text: string): string =>
  writeFences(bounded(text), prose, fenced);
