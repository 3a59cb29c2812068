import { bounded } from "./bounded.ts";
import { withEmoji } from "./emoji.ts";
import { writeFences } from "./fences.ts";
import { decodeEntities, readControl } from "./mrkdwn-control.ts";
import { inline } from "./mrkdwn-inline.ts";
import { separateBlocks } from "./separate-blocks.ts";
import { codeBlock } from "./write.ts";

/** A language's name on the fence's line, as Markdown has it; Slack itself has none. */
const LANGUAGE =
  /^(bash|console|css|diff|go|html|ini|java|javascript|js|json|log|php|python|py|ruby|rust|sh|shell|sql|text|toml|ts|typescript|xml|yaml|yml)\n/;
const REST_IS_QUOTE = /^(?:>|&gt;){3} ?/;
const QUOTE = /^(?:>|&gt;) ?/;
const BULLET = /^(\s*)([•◦▪‣●○■*-])\s+(?=\S)/;
const NUMBER = /^(\s*\d{1,9}[.)])\s+(?=\S)/;
const HEADING = /^(#{1,6}) +(?=\S)/;
/** Bullets of the levels beneath the first. */
const INNER_BULLETS = "◦○▪■";
/** Enough to stand beneath `- ` or `1. `, and too little to be code where nothing stands above. */
const INNER = "   ";

/** What would begin a list, a quotation or a heading, and here is plain text. */
const BEGINNING = /^(\s*)(?=[+>]|(?:-+|=+|#+)\s*$)/;
const NUMBER_ALONE = /^(\s*\d{1,9})(?=[.)]\s*$)/;
/** Markdown would make code of a line so far in. */
const INDENTED = /^(?: {4}|\t)[ \t]*/;
const NO_BREAK_SPACE = "\u00a0";

const keepIndent = (indent: string): string =>
  indent.replaceAll("\t", "    ").replaceAll(" ", NO_BREAK_SPACE);

/** A line with its beginning taken for what it means. */
function block(line: string): string {
  const bullet = BULLET.exec(line);
  if (bullet !== null) return item(bullet) + inline(line.slice(bullet[0].length));
  for (const form of [NUMBER, HEADING]) {
    const [whole, mark] = form.exec(line) ?? [];
    if (whole !== undefined) return `${mark?.trimStart()} ${inline(line.slice(whole.length))}`;
  }
  return inline(line)
    .replace(BEGINNING, "$1\\")
    .replace(NUMBER_ALONE, "$1\\")
    .replace(INDENTED, keepIndent);
}

function item([, indent = "", mark = ""]: RegExpExecArray): string {
  const isInner = INNER_BULLETS.includes(mark) || indent.includes("\t") || indent.length > 1;
  return `${isInner ? INNER : ""}- `;
}

function prose(text: string): string {
  let isQuote = false;
  const written = text.split("\n").map((line) => {
    if (REST_IS_QUOTE.test(line)) isQuote = true;
    const [mark] = REST_IS_QUOTE.exec(line) ?? QUOTE.exec(line) ?? [];
    if (mark === undefined && !isQuote) return block(line);
    return `> ${block(line.slice(mark?.length ?? 0))}`.trimEnd();
  });
  return separateBlocks(written);
}

function fenced(inner: string): string {
  const [, language = ""] = LANGUAGE.exec(inner) ?? [];
  const text = language === "" ? inner.replace(/^\n/, "") : inner.slice(language.length + 1);
  return codeBlock(decodeEntities(text), language);
}

/**
 * Slack's mrkdwn as Markdown, after its page "Formatting message text": `*bold*`, `_italic_`, `~strike~`,
 * code, quotations, bullets, `<url|label>`, mentions, entities and emoji. Other marks show as they are.
 */
export const mrkdwnToMarkdown = (text: string): string => writeFences(bounded(text), prose, fenced);

const CONTROL_OR_ENTITY = /<([^<>]+)>|&(?:amp|lt|gt);/g;

/** A text that is shown without marks, such as a title: entities, links and mentions read as words. */
export const mrkdwnToPlain = (text: string): string =>
  withEmoji(
    bounded(text).replace(CONTROL_OR_ENTITY, (whole, inner?: string) =>
      inner === undefined ? decodeEntities(whole) : (readControl(inner)?.text ?? whole),
    ),
  );
