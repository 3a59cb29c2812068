import { defuse } from "./defuse.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { fitText, inLines } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { isOn } from "./host.ts";
import { jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/** Source: https://discord.com/developers/docs/resources/webhook#execute-webhook */
const MAX_CHARACTERS = 2000;

/** Addresses in the text are shown without a preview of what they lead to. */
const SUPPRESS_EMBEDS = 4;

/** Without `/slack` or `/github` behind the token, which ask for those services' formats. */
const PATH = /^\/api\/(?:v\d+\/)?webhooks\/[^/]+\/[^/]+\/?$/;

const HOSTS = ["discord.com", "discordapp.com", "ptb.discord.com", "canary.discord.com"];

const escapeText = (text: string): string => escapeMarkdown(defuse(text));

/** Discord's webhooks. `allowed_mentions` lets nothing in the text mention anybody. */
export const discord: Format = {
  name: "discord",
  label: "Discord",
  recognises: (url) => isOn(url, ...HOSTS) && PATH.test(url.pathname),
  render: ({ words }, url) => {
    const { title, text, link } = tidyWords(words);
    const reference = link && `[${escapeText(link.label)}](<${link.url}>)`;
    const content = fitText(
      text,
      (shown) => inLines(`**${escapeText(title)}**`, escapeText(shown), reference ?? ""),
      ({ length }) => length <= MAX_CHARACTERS,
    );
    return jsonPost(url, { content, allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS });
  },
};
