import { defuseAngles } from "./defuse.ts";
import { fitText, inLines } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isOn } from "./host.ts";
import { jsonBytes, jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/** Source: https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create */
const MAX_BYTES = 32_000;

/**
 * Webhooks of Google Chat. `<users/all>` mentions everybody and `<address|text>` is a link there, and no
 * escaping is documented, so `<` is parted from what follows. Our own link is the bare address, which is one
 * in Chat's syntax and in Markdown alike.
 * Source: https://developers.google.com/workspace/chat/format-messages
 */
export const googleChat: Format = {
  name: "google-chat",
  label: "Google Chat",
  recognises: (url) => isOn(url, "chat.googleapis.com"),
  render: ({ words }, url) => {
    const { title, text, link } = tidyWords(words);
    const reference = link && `${defuseAngles(link.label)}: ${link.url}`;
    const message = fitText(
      text,
      (shown) => ({
        text: inLines(`*${defuseAngles(title)}*`, defuseAngles(shown), reference ?? ""),
      }),
      (body) => jsonBytes(body) <= MAX_BYTES,
    );
    return jsonPost(url, message);
  },
};
