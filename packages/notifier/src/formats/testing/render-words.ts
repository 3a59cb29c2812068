import type { Words } from "../../events/event-type.ts";
import type { Format } from "../format.ts";

/** What a format makes of words for an address, its body parsed. */
export function renderWords(format: Format, words: Words, address = "https://example.com/hook") {
  const post = format.render({ json: {}, words }, new URL(address));
  return { url: post.url, contentType: post.contentType, body: JSON.parse(post.body) };
}
