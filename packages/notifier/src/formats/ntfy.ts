import { fitText } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isOn } from "./host.ts";
import { jsonBytes, jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/**
 * A longer message becomes an attachment. The whole JSON may have twice as many bytes.
 * Source: https://docs.ntfy.sh/publish/#limitations
 */
const MAX_MESSAGE_BYTES = 4096;
const MAX_BYTES = 2 * MAX_MESSAGE_BYTES;

/** From 1 to 5. Source: https://docs.ntfy.sh/publish/#message-priority */
const PRIORITIES = { good: 3, bad: 4, neutral: 3 } as const;

/** The topic, which is the path of its address; `/topic/publish` and `/topic/send` name the same. */
const topicOf = ({ pathname }: URL): string => pathname.split("/")[1] ?? "";

/** ntfy, by its JSON, which goes to the server's root. It shows plain text. */
export const ntfy: Format = {
  name: "ntfy",
  label: "ntfy",
  recognises: (url) => isOn(url, "ntfy.sh"),
  render: ({ words }, url) => {
    const { title, text, link, tone } = tidyWords(words);
    const target = { topic: topicOf(url), title, priority: PRIORITIES[tone] };
    const body = fitText(
      text,
      (shown) => ({ ...target, message: shown || title, ...(link && { click: link.url }) }),
      (built) =>
        Buffer.byteLength(built.message) <= MAX_MESSAGE_BYTES && jsonBytes(built) <= MAX_BYTES,
    );
    return jsonPost(new URL(`/${url.search}`, url), body);
  },
};
