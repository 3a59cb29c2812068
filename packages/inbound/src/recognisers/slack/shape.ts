import type { JsonObject } from "../../parsed-post.ts";
import { toObjects } from "../../payload/read.ts";
import { isBlockType } from "./blocks.ts";

const MESSAGE_KEYS = new Set(
  `text blocks attachments username icon_url icon_emoji channel link_names unfurl_links unfurl_media
  mrkdwn parse as_user thread_ts reply_broadcast response_type replace_original delete_original metadata
  fallback props priority type alias avatar emoji roomId tmid parseUrls
  thread_id parent_id`.split(/\s+/),
);

const ATTACHMENT_KEYS =
  `fallback pretext author_name title text fields color blocks image_url thumb_url footer`.split(
    /\s+/,
  );

/** A list of attachments of this form, not of Microsoft Teams' (`contentType`). */
const hasAttachments = ({ attachments }: JsonObject): boolean =>
  toObjects(attachments).some(
    (attachment) =>
      !Object.hasOwn(attachment, "contentType") &&
      ATTACHMENT_KEYS.some((key) => Object.hasOwn(attachment, key)),
  );

/** A list of blocks that go by a name of Block Kit's. */
export const hasBlocks = ({ blocks }: JsonObject): boolean =>
  toObjects(blocks).some(({ type }) => isBlockType(type));

/** A text or attachments, and no key that isn't Slack's, Mattermost's, Rocket.Chat's or ours. */
export const isMessage = (json: JsonObject): boolean =>
  (typeof json.text === "string" || hasAttachments(json)) &&
  Object.keys(json).every((key) => MESSAGE_KEYS.has(key));
