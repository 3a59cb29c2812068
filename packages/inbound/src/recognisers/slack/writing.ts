import { mattermostToMarkdown } from "../../markdown/mattermost.ts";
import { mrkdwnToMarkdown, mrkdwnToPlain } from "../../markdown/mrkdwn.ts";
import { escapeMarkdown } from "../../markdown/write.ts";

/** How a sender of messages in Slack's form writes its texts. */
export interface Writing {
  /** A text with marks. */
  toMarkdown(text: string): string;
  /** A text in which marks mean nothing, such as a title. */
  toPlain(text: string): string;
}

export const MRKDWN: Writing = { toMarkdown: mrkdwnToMarkdown, toPlain: mrkdwnToPlain };

/** `"mrkdwn": false`. */
export const UNFORMATTED: Writing = {
  toMarkdown: (text) => escapeMarkdown(mrkdwnToPlain(text)),
  toPlain: mrkdwnToPlain,
};

export const MARKDOWN: Writing = { toMarkdown: mattermostToMarkdown, toPlain: mrkdwnToPlain };
