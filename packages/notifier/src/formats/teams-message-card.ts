import { defuse } from "./defuse.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { fitText } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isBelow } from "./host.ts";
import { jsonBytes, jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/**
 * Teams takes 28 KB, and counts what it adds itself.
 * Source: https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 */
const MAX_BYTES = 20_000;

const COLORS = { good: "2E7D32", bad: "C62828", neutral: "616161" } as const;

/** Two spaces before a line's end are Markdown's line break. */
const escapeText = (text: string): string => escapeMarkdown(defuse(text)).replaceAll("\n", "  \n");

const openUri = ({ label, url }: { label: string; url: string }) => ({
  "@type": "OpenUri",
  name: label,
  targets: [{ os: "default", uri: url }],
});

/**
 * Connectors of Teams, which came before workflows. Every field is Markdown there.
 * Source: https://learn.microsoft.com/en-us/outlook/actionable-messages/message-card-reference
 */
export const teamsMessageCard: Format = {
  name: "teams-message-card",
  label: "Microsoft Teams (old connector)",
  recognises: (url) => isBelow(url, "webhook.office.com"),
  render: ({ words }, url) => {
    const { title, text, link, tone } = tidyWords(words);
    const card = fitText(
      text,
      (shown) => ({
        "@type": "MessageCard",
        "@context": "https://schema.org/extensions",
        summary: escapeText(title),
        themeColor: COLORS[tone],
        title: escapeText(title),
        text: escapeText(shown),
        potentialAction: link === null ? [] : [openUri(link)],
      }),
      (built) => jsonBytes(built) <= MAX_BYTES,
    );
    return jsonPost(url, card);
  },
};
