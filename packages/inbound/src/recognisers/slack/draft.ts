import { lines, paragraphs } from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toObjects, toText } from "../../payload/read.ts";
import { attachmentCard, pretextOf } from "./attachment.ts";
import { writeBlocks } from "./blocks.ts";
import type { Writing } from "./writing.ts";

/** A message in Slack's form, with what Mattermost and Rocket.Chat have added to it. */
export function draftMessage(json: JsonObject, writing: Writing): Draft {
  const attachments = toObjects(json.attachments);
  const [first] = attachments;
  return {
    content: paragraphs(
      priorityOf(json),
      // Where there are blocks, the text is what a notification says.
      writeBlocks(json.blocks, writing) || writing.toMarkdown(toText(json.text)),
      first && pretextOf(first, writing),
    ),
    cards: [
      ...attachments.map((attachment, n) => attachmentCard(attachment, writing, n > 0)),
      ...sideCard(json, writing),
    ],
    senderName: firstText(json.username, json.alias),
    threadId: firstText(json.thread_id, json.parent_id),
  };
}

const PRIORITIES: Readonly<Record<string, string>> = {
  urgent: "**Urgent**",
  important: "**Important**",
};

/** Mattermost's priority, in words. */
function priorityOf(json: JsonObject): string {
  const priority = PRIORITIES[textAt(json, "priority", "priority")];
  const isAsked = at(json, "priority", "requested_ack") === true;
  return lines(priority, isAsked && "Please acknowledge.");
}

/** Mattermost's `props.card`, which it shows beside the channel. */
function sideCard(json: JsonObject, writing: Writing): CardDraft[] {
  const text = writing.toMarkdown(textAt(json, "props", "card"));
  return text === "" ? [] : [{ text }];
}
