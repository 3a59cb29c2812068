/** An address without the characters that could end one and begin markup; a backslash would break it. */
const ADDRESS = /https?:\/\/[\w\-./?%&=#+~:;,!$]+/.source;
const MARKUP = /[\\`*_~|<>#[\]&]|^[ \t]*(?:[-+=]|\d{1,9}[.)])/.source;
const ADDRESS_OR_MARKUP = new RegExp(`(${ADDRESS})|${MARKUP}`, "gm");

/** Markup begins with its last character: of "  1." the dot. */
const escapeLast = (markup: string): string => `${markup.slice(0, -1)}\\${markup.slice(-1)}`;

/** Plain text as Markdown that shows it as it is: a backslash before every character that means something. */
export const escapeMarkdown = (text: string): string =>
  text.replace(ADDRESS_OR_MARKUP, (match, address?: string) => address ?? escapeLast(match));

const onOneLine = (text: string): string =>
  /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;

/** An address that a link may lead to, whole and encoded; null for any other (relative, `javascript:`, none). */
export function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address.trim())) return null;
  try {
    return new URL(address.trim()).href;
  } catch {
    return null;
  }
}

/** A link with plain text in it; the text alone where the address is none that may be followed. */
export function link(text: string, address: string): string {
  const href = webAddress(address);
  const label = escapeMarkdown(onOneLine(text) || (href ?? ""));
  return href === null ? label : `[${label}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
}

/** Plain text in bold; empty for none. */
export const bold = (text: string): string => {
  const line = onOneLine(text);
  return line === "" ? "" : `**${escapeMarkdown(line)}**`;
};

function longestRunOf(mark: string, text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(new RegExp(`${mark}+`, "g"))) {
    longest = Math.max(longest, run.length);
  }
  return longest;
}

/** Plain text as inline code; empty for none. */
export function code(text: string): string {
  const line = onOneLine(text);
  if (line === "") return "";
  if (!line.includes("`")) return `\`${line}\``;
  const fence = "`".repeat(longestRunOf("`", line) + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return fence + space + line + space + fence;
}

/** Plain text as a block of code in a language that a highlighter knows, or in none. */
export function codeBlock(text: string, language = ""): string {
  if (text.trim() === "") return "";
  const fence = "`".repeat(Math.max(3, longestRunOf("`", text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

/** Markdown as a quotation. */
export const quote = (markdown: string): string =>
  markdown.trim() === "" ? "" : markdown.trim().replace(/^/gm, "> ");

/** Parts that aren't blank, with `separator` between. */
const joined = (parts: readonly (string | null | undefined | false)[], separator: string): string =>
  parts.filter((part) => typeof part === "string" && part.trim() !== "").join(separator);

/** Parts that aren't blank, each on a line of its own. */
export const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  joined(parts, "\n");

/** Parts that aren't blank, each a paragraph of its own. */
export const paragraphs = (...parts: readonly (string | null | undefined | false)[]): string =>
  joined(parts, "\n\n");

/** Parts that aren't blank, with a space between. */
export const words = (...parts: readonly (string | null | undefined | false)[]): string =>
  joined(parts, " ");
