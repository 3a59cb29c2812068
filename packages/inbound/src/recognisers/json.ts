import { codeBlock } from "../markdown/write.ts";
import type { ParsedPost } from "../parsed-post.ts";
import type { Recogniser } from "./recogniser.ts";

/** Indented; as it came where it is too deep for that. */
function pretty({ json, text }: ParsedPost): string {
  try {
    return JSON.stringify(json, null, 2);
  } catch {
    return text;
  }
}

/** Any other JSON object. */
export const json: Recogniser = {
  name: "JSON",
  recognises: (post) => post.json !== null,
  toDraft: (post) => ({ content: codeBlock(pretty(post), "json") }),
};
