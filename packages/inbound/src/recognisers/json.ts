import { codeBlock } from "../markdown/write.ts";
import type { Recogniser } from "./recogniser.ts";

/** Any other JSON object. */
export const json: Recogniser = {
  name: "JSON",
  recognises: (post) => post.json !== null,
  toDraft: (post) => ({ content: codeBlock(JSON.stringify(post.json, null, 2), "json") }),
};
