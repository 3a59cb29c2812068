import { bold, paragraphs } from "../markdown/write.ts";
import { COLORS } from "../message/card.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { plain } from "../payload/plain.ts";
import { firstText, has, toObject, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_TEXT = 4_000;
/** By `alert_event`, for alerts that have a beginning and an end. */
const STATES: Readonly<Record<string, { state: string; color: string }>> = {
  ALERT_STATE_EVENT_START: { state: "started", color: COLORS.danger },
  ALERT_STATE_EVENT_END: { state: "ended", color: COLORS.good },
};

/**
 * Cloudflare's notifications: `{"name", "text", "data", "ts", "account_id", "policy_id", "alert_type"}`.
 * Source: Cloudflare's "Webhook payload schema" of Notifications.
 */
export const cloudflare: Recogniser = {
  name: "Cloudflare",
  recognises: ({ json }) => has(json, "text", "ts", "account_id", "policy_id"),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const { state = "", color } = STATES[toText(json.alert_event)] ?? {};
  const title = [firstText(json.policy_name, json.name, "Notification"), state].filter(Boolean);
  const { content: text, cards = [] } = describe(toObject(json.data));
  const hasData = Object.keys(toObject(json.data)).length > 0;
  return {
    event: [toText(json.alert_type).toLowerCase(), state].filter(Boolean).join(".") || undefined,
    content: paragraphs(bold(title.join(": ")), plain(toText(json.text), MAX_TEXT)),
    cards: hasData ? [{ text, color, time: toTime(json.ts) }, ...cards] : [],
  };
}
