import type { ParsedPost } from "../parsed-post.ts";
import type { Refusal } from "../refusal.ts";

/** What a post says, ready to be stored. Made by `toMessageText`, which holds the bounds. */
export interface RecognisedMessage {
  /** Markdown, well-formed, with something visible in it. */
  content: string;
}

/**
 * Knows one sender's payload. Pure: a post in, a message out.
 * To add a sender: one file with one recogniser, its test beside it, and a line in `index.ts`.
 */
export interface Recogniser {
  /** The sender's name, in lower case. */
  name: string;
  /** Whether the post is this sender's: decided by a header of its own first, by the payload's shape second. */
  recognises(post: ParsedPost): boolean;
  /** Only asked of posts that it recognises. */
  toMessage(post: ParsedPost): RecognisedMessage | Refusal;
}
