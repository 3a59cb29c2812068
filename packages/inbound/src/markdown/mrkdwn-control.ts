import { withEmoji } from "./emoji.ts";
import { escapeMarkdown, link } from "./write.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** The three entities of Slack's as the characters that they stand for. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** What stands between Slack's angle brackets, see {@link readControl}. */
export interface Control {
  /** Plain text that it reads as. */
  text: string;
  /** Where it leads; empty for nowhere. */
  url: string;
}

const GROUPS: readonly string[] = ["channel", "here", "everyone"];
const WEB = /^https?:\/\//i;
const SCHEME = /^(?:mailto|tel|sip|ftp|slack|ssh):/i;

/**
 * Reads `url|label`, `@U123|name`, `#C123|name`, `!here`, `!subteam^S123|@name`, `!date^…|fallback`, as
 * Slack's page "Formatting message text" has them. Mentions notify nobody: they become the words.
 * @param inner what stands between `<` and `>`
 * @returns null for anything else, such as an HTML tag
 */
export function readControl(inner: string): Control | null {
  const bar = inner.indexOf("|");
  const target = decodeEntities(bar < 0 ? inner : inner.slice(0, bar));
  const label = bar < 0 ? "" : withEmoji(decodeEntities(inner.slice(bar + 1))).trim();
  switch (target[0]) {
    case "@":
    case "#":
      return /^.[A-Z0-9]+$/.test(target) ? named(target[0], label || target) : null;
    case "!":
      return command(target.slice(1), label);
    default:
      return address(target, label);
  }
}

/** A name behind its sign, which some senders write and others don't. */
const named = (sign: string, name: string): Control => ({
  text: name.startsWith(sign) ? name : sign + name,
  url: "",
});

function command(target: string, label: string): Control | null {
  const [name = "", ...rest] = target.split("^");
  if (GROUPS.includes(name)) return named("@", name);
  if (name === "date") return { text: label || dateOf(rest[0] ?? ""), url: rest[2] ?? "" };
  if (name === "subteam") return named("@", label || (rest[0] ?? ""));
  return /^\w+$/.test(name) ? { text: label || `@${name}`, url: "" } : null;
}

function dateOf(seconds: string): string {
  const date = new Date(Number(seconds || Number.NaN) * 1_000);
  return Number.isNaN(date.getTime())
    ? seconds
    : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function address(target: string, label: string): Control | null {
  if (WEB.test(target)) return { text: label || target, url: target };
  if (!SCHEME.test(target)) return null;
  const bare = target.slice(target.indexOf(":") + 1);
  return { text: label === "" || label === bare ? bare : `${label} (${bare})`, url: "" };
}

const BARE = /^https?:\/\/[^\s<>]+$/i;

/** A control sequence as Markdown. */
export function writeControl({ text, url }: Control): string {
  if (url === text && BARE.test(url)) return `<${url}>`;
  return url === "" ? escapeMarkdown(text) : link(text, url);
}
