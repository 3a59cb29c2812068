const DOTS = "•".repeat(8);

/** A URL keeps its origin, so one knows where it leads; anything else is hidden whole. */
export function maskSecret(secret: string): string {
  const origin = /^https?:\/\/[^/@]+\//.exec(secret)?.[0];
  return origin === undefined ? DOTS : `${origin}…/${DOTS}`;
}
