import type { Draft } from "../message/draft.ts";
import type { ParsedPost } from "../parsed-post.ts";
import type { Refusal } from "../refusal.ts";

/**
 * Knows one sender's payload. Pure: a post in, a message out.
 * To add a sender: one file with one recogniser, its test beside it, and a line in `table.ts`.
 */
export interface Recogniser {
  /** The sender's name as it writes it, such as `GitHub`; shown to managers. */
  name: string;
  /** Whether the post is this sender's: decided by a header of its own first, by the payload's shape second. */
  recognises(post: ParsedPost): boolean;
  /**
   * Only asked of posts that it recognises. Any key may be absent, null or of another type: it shows what
   * there is. Only Tidings' own form refuses.
   */
  toDraft(post: ParsedPost): Draft | Refusal;
}
