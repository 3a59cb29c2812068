/** A post that waits for the database. */
export interface Candidate {
  /** A UUID. */
  webhookId: string;
  /** SHA-256 of the token, in PostgreSQL's hexadecimal form of `bytea`. */
  tokenHash: string;
  messageId: string;
  /** Null when the post was refused for its body: then only its credentials are checked. */
  content: string | null;
}

/**
 * What became of it. `valid`: refused for its body, but the credentials hold. `unavailable`: nobody
 * knows; the sender has to try again.
 */
export type Verdict = "stored" | "valid" | "archived" | "unauthorized" | "unavailable";
