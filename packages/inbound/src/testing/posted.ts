import type { JsonObject, ParsedPost } from "../parsed-post.ts";

/** A post with a JSON body and these headers (names in lower case), as a recogniser gets it. */
export const posted = (
  json: JsonObject,
  headers: Readonly<Record<string, string>> = {},
  more: Partial<ParsedPost> = {},
): ParsedPost => ({
  header: (name) => headers[name] ?? null,
  text: JSON.stringify(json),
  json,
  query: new URLSearchParams(),
  dialect: null,
  ...more,
});
