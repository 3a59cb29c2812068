import { Refusal } from "../refusal.ts";
import { toMessageText } from "./message-text.ts";
import type { Recogniser } from "./recogniser.ts";

const NOT_TEXT = 'The content must be a string, as in {"content": "Hello"}.';

/** Tidings' own form, `{"content": "…"}`. It takes whatever is left, so it stands last. */
export const content: Recogniser = {
  name: "content",
  recognises: () => true,
  toMessage: (post) => {
    const text = post.json?.content ?? null;
    if (text === null) return new Refusal("empty_content");
    if (typeof text !== "string") return new Refusal("empty_content", NOT_TEXT);
    return toMessageText(text);
  },
};
