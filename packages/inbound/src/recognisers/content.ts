import type { Draft } from "../message/draft.ts";
import { isLongerThan, isVisible, MAX_CONTENT_CHARACTERS } from "../message/message-text.ts";
import type { JsonObject } from "../parsed-post.ts";
import { toText } from "../payload/read.ts";
import { Refusal } from "../refusal.ts";
import type { Recogniser } from "./recogniser.ts";

const NOT_TEXT = 'The content must be a string, as in {"content": "Hello"}.';

/** The keys of this form. An object with others, and without a content to show, is some other sender's. */
const OWN_KEYS = new Set(["content", "username", "thread_id", "parent_id"]);

/** True for an object of this form's keys and no others, the commonest of all posts. */
export function isOwnForm(json: JsonObject): boolean {
  for (const key in json) if (!OWN_KEYS.has(key)) return false;
  return true;
}

/** Tidings' own form, `{"content": "…"}`, in Markdown. The one form whose mistakes are told to the sender. */
export const content: Recogniser = {
  name: "Tidings",
  recognises: ({ json }) => json !== null && (isText(json.content) || isOwnForm(json)),
  toDraft: ({ json }) => read(json ?? {}),
};

const isText = (value: unknown): boolean => typeof value === "string" && isVisible(value);

function read(json: JsonObject): Draft | Refusal {
  const text = json.content ?? null;
  if (text === null) return new Refusal("empty_content");
  if (typeof text !== "string") return new Refusal("empty_content", NOT_TEXT);
  if (!isVisible(text)) return new Refusal("empty_content");
  if (isLongerThan(text.replaceAll("\0", ""), MAX_CONTENT_CHARACTERS)) {
    return new Refusal("content_too_long");
  }
  return {
    content: text,
    senderName: toText(json.username),
    threadId: toText(json.thread_id) || toText(json.parent_id),
  };
}
