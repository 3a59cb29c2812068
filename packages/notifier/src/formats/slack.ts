import { defuse } from "./defuse.ts";
import { fitText, inLines } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isOn } from "./host.ts";
import { jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/**
 * Slack shows up to 40,000 characters and splits a message after 4,000; Rocket.Chat refuses more than 5,000
 * by default, Mattermost more than 16,383.
 * Sources: https://api.slack.com/changelog/2018-04-truncating-really-long-messages,
 * https://docs.rocket.chat/use-rocket.chat/workspace-administration/settings/message
 */
const MAX_CHARACTERS = 4000;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Slack wants three characters escaped, which ends `<!channel>` and `<address|text>`; Mattermost and
 * Rocket.Chat take `@all` and Markdown's links as well.
 * Source: https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
const escapeText = (text: string): string =>
  defuse(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** Slack's incoming webhooks, and what understands the same: Mattermost and Rocket.Chat. */
export const slack: Format = {
  name: "slack",
  label: "Slack, Mattermost, Rocket.Chat",
  recognises: (url) => isOn(url, "hooks.slack.com", "hooks.slack-gov.com"),
  render: ({ words }, url) => {
    const { title, text, link } = tidyWords(words);
    const reference = link && `<${escapeText(link.url)}|${escapeText(link.label)}>`;
    const message = fitText(
      text,
      (shown) => inLines(`*${escapeText(title)}*`, escapeText(shown), reference ?? ""),
      ({ length }) => length <= MAX_CHARACTERS,
    );
    return jsonPost(url, { text: message });
  },
};
