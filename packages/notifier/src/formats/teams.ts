import type { Words } from "../events/event-type.ts";
import { fitText } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isBelow } from "./host.ts";
import { jsonBytes, jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/**
 * Teams takes 28 KB, and counts what it adds itself.
 * Source: https://learn.microsoft.com/en-us/connectors/teams/#known-issues-and-limitations-with-actions
 */
const MAX_BYTES = 20_000;

const COLORS = { good: "Good", bad: "Attention", neutral: "Default" } as const;

/**
 * One line. A TextRun knows no Markdown, so nothing in it has to be escaped.
 * Source: https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run
 */
const line = (text: string, style: object = {}) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...style }],
});

const card = ({ title, text, link, tone }: Words) => ({
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  type: "AdaptiveCard",
  version: "1.4",
  body: [
    line(title, { weight: "Bolder", size: "Medium", color: COLORS[tone] }),
    ...text
      .split("\n")
      .filter((part) => part !== "")
      .map((part) => line(part)),
  ],
  actions: link === null ? [] : [{ type: "Action.OpenUrl", title: link.label, url: link.url }],
});

const message = (words: Words) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      contentUrl: null,
      content: card(words),
    },
  ],
});

/** Webhooks of Teams' workflows, as an Adaptive Card. */
export const teams: Format = {
  name: "teams",
  label: "Microsoft Teams",
  recognises: (url) => isBelow(url, "logic.azure.com", "api.powerplatform.com"),
  render: ({ words }, url) => {
    const tidied = tidyWords(words);
    const body = fitText(
      tidied.text,
      (text) => message({ ...tidied, text }),
      (built) => jsonBytes(built) <= MAX_BYTES,
    );
    return jsonPost(url, body);
  },
};
