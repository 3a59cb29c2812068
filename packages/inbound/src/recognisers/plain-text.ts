import { isLongerThan, isVisible, MAX_CONTENT_CHARACTERS } from "../message/message-text.ts";
import { Refusal } from "../refusal.ts";
import type { Recogniser } from "./recogniser.ts";

/** `Content-Type: text/plain`: the body is the content, in Markdown. */
export const plainText: Recogniser = {
  name: "plain text",
  recognises: (post) => post.json === null,
  toDraft: ({ text }) => {
    if (!isVisible(text)) return new Refusal("empty_content");
    if (isLongerThan(text, MAX_CONTENT_CHARACTERS)) return new Refusal("content_too_long");
    return { content: text };
  },
};
