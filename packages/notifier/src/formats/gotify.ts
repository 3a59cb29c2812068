import { shorten } from "./fit-text.ts";
import type { Format } from "./format.ts";
import { jsonPost } from "./json-post.ts";
import { tidyWords } from "./tidy-words.ts";

/** Gotify documents no limit; this is more than anybody reads in a notification. */
const MAX_CHARACTERS = 4000;

/** From 0 to 10. */
const PRIORITIES = { good: 5, bad: 7, neutral: 5 } as const;

/**
 * Gotify, which anybody runs on a host of their own, so it is chosen by hand. It is told to show plain text.
 * Source: https://gotify.net/docs/msgextras
 */
export const gotify: Format = {
  name: "gotify",
  label: "Gotify",
  recognises: () => false,
  render: ({ words }, url) => {
    const { title, text, link, tone } = tidyWords(words);
    return jsonPost(url, {
      title,
      message: shorten(text, MAX_CHARACTERS) || title,
      priority: PRIORITIES[tone],
      extras: {
        "client::display": { contentType: "text/plain" },
        ...(link && { "client::notification": { click: { url: link.url } } }),
      },
    });
  },
};
