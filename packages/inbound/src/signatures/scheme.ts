/** What a signature is checked by. */
export interface Signed {
  header(name: string): string | null;
  body: Buffer;
  secret: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * One way in which senders prove who they are.
 * To add one: a file with one scheme, its test beside it, and a line in `index.ts`.
 */
export interface SignatureScheme {
  /** Shown to managers. */
  title: string;
  /** What the secret is called at the sender, and where it is to be found. */
  secretHint: string;
  /** The sender makes the secret; else whoever sets the webhook up may choose it. */
  isSecretGiven: boolean;
  /** Why a text can't be the secret, in words; null for one that can. Every text can, unless given. */
  checkSecret?(secret: string): string | null;
  /** Why the post isn't the sender's, in words; null for one that is. */
  check(signed: Signed): string | null;
}
