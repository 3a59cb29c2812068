import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

/** Any other JSON object: what everything falls back on, so it never fails. */
export const json = {
  name: "JSON",
  recognises: (post) => post.json !== null,
  toDraft: (post) => describe(post.json ?? {}),
} satisfies Recogniser;
