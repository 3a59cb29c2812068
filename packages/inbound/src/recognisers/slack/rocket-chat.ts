import type { JsonObject } from "../../parsed-post.ts";
import { toObjects } from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { draftMessage } from "./draft.ts";
import { isMessage } from "./shape.ts";
import { MRKDWN } from "./writing.ts";

const OWN_KEYS = ["alias", "avatar", "emoji", "roomId", "tmid", "parseUrls"];
const OWN_ATTACHMENT_KEYS = ["collapsed", "message_link", "title_link_download", "audio_url"];

/**
 * Rocket.Chat's incoming webhooks: Slack's form, known by the keys that Slack doesn't have; Rocket.Chat's
 * page "Post message". Its marks are Slack's and Markdown's both.
 */
export const rocketChat: Recogniser = {
  name: "Rocket.Chat",
  recognises: ({ json }) => json !== null && isMessage(json) && hasOwnKey(json),
  toDraft: ({ json }) => draftMessage(json ?? {}, MRKDWN),
};

const hasAny = (json: JsonObject, keys: readonly string[]): boolean =>
  keys.some((key) => Object.hasOwn(json, key));

const hasOwnKey = (json: JsonObject): boolean =>
  hasAny(json, OWN_KEYS) ||
  toObjects(json.attachments).some((attachment) => hasAny(attachment, OWN_ATTACHMENT_KEYS));
