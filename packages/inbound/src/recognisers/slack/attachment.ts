import { escapeMarkdown, link, paragraphs } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { CardDraft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, toObjects, toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";
import { writeBlocks } from "./blocks.ts";
import { linksOf } from "./text-object.ts";
import type { Writing } from "./writing.ts";

const NAMED_COLORS: Readonly<Record<string, string>> = {
  good: COLORS.good,
  warning: COLORS.warning,
  danger: COLORS.danger,
};

/** Pictures, recordings and what a quotation comes from; Slack's, Mattermost's and Rocket.Chat's. */
const MEDIA = [
  ["image_url", "Image"],
  ["video_url", "Video"],
  ["audio_url", "Audio"],
  ["message_link", "Message"],
] as const;

/**
 * An attachment as a card; the pages "Legacy attachments" (Slack), "Message attachments" (Mattermost) and
 * "Post message" (Rocket.Chat). `mrkdwn_in` is not asked: who writes marks means them.
 * @param withPretext whether the line above the attachment goes into the card
 */
export function attachmentCard(
  attachment: JsonObject,
  writing: Writing,
  withPretext: boolean,
): CardDraft {
  const shown = {
    author: writing.toPlain(firstText(attachment.author_name, attachment.service_name)),
    title: writing.toPlain(toText(attachment.title)),
    url: toText(attachment.title_link),
    text: paragraphs(withPretext && pretextOf(attachment, writing), textOf(attachment, writing)),
    fields: fieldsOf(attachment, writing),
  };
  const isBlank = !shown.title && !shown.text && shown.fields.length === 0;
  const fallback = isBlank && escapeMarkdown(writing.toPlain(toText(attachment.fallback)));
  const color = toText(attachment.color);
  return {
    ...shown,
    text: fallback || shown.text,
    color: NAMED_COLORS[color.toLowerCase()] ?? color,
    footer: writing.toPlain(toText(attachment.footer)),
    time: toTime(attachment.ts),
  };
}

/** The line above an attachment. */
export const pretextOf = (attachment: JsonObject, writing: Writing): string =>
  writing.toMarkdown(toText(attachment.pretext));

function textOf(attachment: JsonObject, writing: Writing): string {
  const buttons = toObjects(attachment.actions).flatMap((action) => linksOf(action, writing));
  const media = MEDIA.map(
    ([key, label]) => attachment[key] && link(label, toText(attachment[key])),
  );
  return paragraphs(
    writeBlocks(attachment.blocks, writing) || writing.toMarkdown(toText(attachment.text)),
    [...buttons, ...media.filter((part) => typeof part === "string")].join(" · "),
  );
}

const fieldsOf = (attachment: JsonObject, writing: Writing) =>
  toObjects(attachment.fields).map(({ title, value, short }) => ({
    name: writing.toPlain(toText(title)),
    value: writing.toMarkdown(toText(value)),
    isShort: short === true || short === "true",
  }));
