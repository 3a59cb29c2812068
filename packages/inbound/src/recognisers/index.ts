import type { ParsedPost } from "../parsed-post.ts";
import type { Refusal } from "../refusal.ts";
import { content } from "./content.ts";
import { plainText } from "./plain-text.ts";
import type { RecognisedMessage, Recogniser } from "./recogniser.ts";

/** Whose payloads are understood; the first that recognises a post makes its message. */
const RECOGNISERS: readonly Recogniser[] = [
  plainText,
  // Takes every post that is left, and gives the contract's errors: stays last.
  content,
];

/** What a post says, by the first recogniser that knows it. */
export function toMessage(post: ParsedPost): RecognisedMessage | Refusal {
  const recogniser = RECOGNISERS.find((candidate) => candidate.recognises(post)) ?? content;
  return recogniser.toMessage(post);
}
