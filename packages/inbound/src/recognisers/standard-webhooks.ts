import { bold } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { isObject, toText } from "../payload/read.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

/** The headers' names begin with one of these; the second is Svix's older own. */
const PREFIXES = ["webhook", "svix"];
const PARTS = ["id", "timestamp", "signature"];

const isSigned = ({ header }: ParsedPost): boolean =>
  PREFIXES.some((prefix) => PARTS.every((part) => header(`${prefix}-${part}`) !== null));

/**
 * Whoever sends as Standard Webhooks 1.0 says (Svix, Clerk, Resend, OpenAI and others): its three headers
 * and `{"type", "timestamp", "data"}`. Source: the specification's "Payload structure" and "Webhook headers".
 */
export const standardWebhooks: Recogniser = {
  name: "Standard Webhooks",
  recognises: (post) =>
    post.json !== null &&
    typeof post.json.type === "string" &&
    isObject(post.json.data) &&
    isSigned(post),
  toDraft: ({ json }) => read(json ?? {}),
};

function read({ type, ...rest }: JsonObject): Draft {
  return { ...describe(rest, bold(toText(type))), event: toText(type).toLowerCase() };
}
