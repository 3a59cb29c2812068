const MAX_ENTRIES = 10_000;

/** The tokens that were right when the database was last asked, one for each webhook. */
export class KnownTokens {
  readonly #hashes = new Map<string, string>();

  has(webhookId: string, tokenHash: string): boolean {
    return this.#hashes.get(webhookId) === tokenHash;
  }

  add(webhookId: string, tokenHash: string): void {
    if (this.has(webhookId, tokenHash)) return;
    const [oldest] = this.#hashes.keys();
    if (this.#hashes.size >= MAX_ENTRIES && oldest !== undefined) this.#hashes.delete(oldest);
    this.#hashes.set(webhookId, tokenHash);
  }

  /** After that token was refused: the next post has to show again that its own is right. */
  forget(webhookId: string, tokenHash: string): void {
    if (this.has(webhookId, tokenHash)) this.#hashes.delete(webhookId);
  }
}
