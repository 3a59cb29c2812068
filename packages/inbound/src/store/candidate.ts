/** A post that waits for the database. */
export interface Candidate {
  /** A UUID. */
  webhookId: string;
  /** SHA-256 of the token, in PostgreSQL's hexadecimal form of `bytea`. */
  tokenHash: string;
  messageId: string;
  /** The version of the webhook's settings that the post was read by. */
  settingsVersion: number;
  /** Null when the post is no message: then only its credentials are checked. */
  content: string | null;
  /** What goes beyond a content; undefined for nothing. */
  extras?: Extras;
}

/** The rarer parts of a candidate. */
export interface Extras {
  /** `Card[]` as JSON. */
  cards: string | null;
  senderName: string | null;
  /** A UUID. */
  threadId: string | null;
  /** A digest of what the sender would repeat the post with, in PostgreSQL's hexadecimal form of `bytea`. */
  idempotencyKey: string | null;
  /** The body, where it says more than the message does, and the recogniser that read it. */
  payload: { sender: string; body: Buffer } | null;
}

/** The post was stored before, as this message. */
export class Repeated {
  readonly messageId: string;

  constructor(messageId: string) {
    this.messageId = messageId;
  }
}

/**
 * What became of it. `valid`: no message, but the credentials hold. `stale`: they hold, but the webhook's
 * settings are others by now, and nothing was stored. `no-thread`: there is no such message to reply to.
 * `unavailable`: nobody knows; the sender has to try again.
 */
export type Verdict =
  | "stored"
  | "valid"
  | "stale"
  | "no-thread"
  | "archived"
  | "unauthorized"
  | "unavailable"
  | Repeated;
