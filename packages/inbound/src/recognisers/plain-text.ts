import { toMessageText } from "./message-text.ts";
import type { Recogniser } from "./recogniser.ts";

/** `Content-Type: text/plain`: the body is the content. */
export const plainText: Recogniser = {
  name: "plain text",
  recognises: (post) => post.json === null,
  toMessage: (post) => toMessageText(post.text),
};
