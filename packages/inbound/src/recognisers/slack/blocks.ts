import { bold, escapeMarkdown, lines, link, paragraphs, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, toList, toObject, toObjects, toText } from "../../payload/read.ts";
import { richText } from "./rich-text.ts";
import { table } from "./table.ts";
import { imageOf, linksOf, markdownOf, plainOf } from "./text-object.ts";
import type { Writing } from "./writing.ts";

const DIVIDER = "---";
/** Blocks within blocks; Slack itself has two levels. */
const MAX_DEPTH = 4;

type WriteBlock = (block: JsonObject, writing: Writing, depth: number) => string;

/** The kinds of blocks that a message may have; Slack's page "Block Kit". Any other shows its texts. */
const BLOCKS: Readonly<Record<string, WriteBlock>> = {
  header: ({ text }, writing) => heading(plainOf(text, writing)),
  section,
  context: ({ elements }, writing) =>
    words(...toObjects(elements).map((element) => contextOf(element, writing))),
  divider: () => DIVIDER,
  image: imageOf,
  actions,
  rich_text: (block) => richText(block),
  markdown: ({ text }) => toText(text),
  table,
  data_table: (block) => paragraphs(bold(toText(block.caption)), table(block)),
  video: (video, writing) =>
    paragraphs(
      link(
        firstText(plainOf(video.title, writing), video.alt_text, "Video"),
        firstText(video.title_url, video.video_url),
      ),
      markdownOf(video.description, writing),
    ),
};

/** Whether Slack has such a block; no other sender calls its blocks so. */
export const isBlockType = (type: unknown): boolean =>
  typeof type === "string" && (Object.hasOwn(BLOCKS, type) || OTHER_TYPES.includes(type));

const OTHER_TYPES: readonly string[] = ["alert", "card", "carousel", "container", "plan"];

const heading = (text: string): string =>
  text.trim() === "" ? "" : `### ${escapeMarkdown(text.replace(/\s+/g, " ").trim())}`;

/** `*Name:*` above its value stands before it: columns, which Markdown hasn't, become lines. */
const fieldOf = (field: JsonObject, writing: Writing): string =>
  markdownOf(field, writing).replace(/^(\*\*[^\n]*\*\*)[ \t]*\n(?=[^\n]+$)/, "$1 ");

function section({ text, fields, accessory }: JsonObject, writing: Writing): string {
  return paragraphs(
    markdownOf(text, writing),
    lines(...toObjects(fields).map((field) => fieldOf(field, writing))),
    linksOf(toObject(accessory), writing).join(" · "),
  );
}

/** The pictures in it are signs beside the words. */
const contextOf = (element: JsonObject, writing: Writing): string =>
  element.type === "image" ? "" : markdownOf(element, writing);

function actions({ elements }: JsonObject, writing: Writing): string {
  return toObjects(elements)
    .flatMap((element) => linksOf(element, writing))
    .join(" · ");
}

/** Whatever a block of another kind has of texts, actions and blocks within. */
function anyOther(block: JsonObject, writing: Writing, depth: number): string {
  const { title, rich_text_title, subtitle, text, body, details, output } = block;
  const inner = [rich_text_title, details, output, block.child_blocks, block.elements, block.tasks];
  return paragraphs(
    bold(plainOf(title, writing)),
    ...[subtitle, text, body].map((part) => markdownOf(part, writing)),
    ...inner.map((part) => writeBlocks(Array.isArray(part) ? part : [part], writing, depth + 1)),
    actions({ elements: toList(block.actions) }, writing),
  );
}

/** Blocks as Markdown, each a paragraph; empty when none has anything to say. */
export function writeBlocks(blocks: unknown, writing: Writing, depth = 0): string {
  if (depth > MAX_DEPTH) return "";
  const written = toObjects(blocks)
    .map((block) => (BLOCKS[toText(block.type)] ?? anyOther)(block, writing, depth))
    .filter((markdown) => markdown.trim() !== "");
  return written.every((markdown) => markdown === DIVIDER) ? "" : paragraphs(...written);
}
