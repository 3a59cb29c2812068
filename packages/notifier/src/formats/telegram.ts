import { defuse } from "./defuse.ts";
import { fitText, inLines } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isOn } from "./host.ts";
import { jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/** Source: https://core.telegram.org/bots/api#sendmessage */
const MAX_CHARACTERS = 4096;

/**
 * Telegram's bots. The address names the method and the chat (`…/sendMessage?chat_id=…`). What is bold and
 * what is a link stands beside the plain text, in UTF-16 units, so nothing has to be escaped.
 * Source: https://core.telegram.org/bots/api#messageentity
 */
export const telegram: Format = {
  name: "telegram",
  label: "Telegram",
  recognises: (url) => isOn(url, "api.telegram.org"),
  render: ({ words }, url) => {
    const { title, text, link } = tidyWords(words);
    const heading = defuse(title);
    const label = link?.label ?? "";
    const message = fitText(
      text,
      (shown) => inLines(heading, defuse(shown), label),
      ({ length }) => length <= MAX_CHARACTERS,
    );
    const bold = { type: "bold", offset: 0, length: heading.length };
    const offset = message.length - label.length;
    const reference = link && { type: "text_link", offset, length: label.length, url: link.url };
    return jsonPost(url, {
      text: message,
      entities: reference === null ? [bold] : [bold, reference],
      link_preview_options: { is_disabled: true },
    });
  },
};
