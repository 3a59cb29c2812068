import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a signature's time may lie from ours; beyond it, a post may be a repetition by somebody else. */
const REPLAY_WINDOW_SECONDS = 300;

export const MISMATCH =
  "The signature doesn't fit: the secret here and at the sender differ, or the body was changed on its way.";

/** The words for a header that isn't there. */
export const missing = (header: string): string =>
  `The post has no ${header} header: switch signing on at the sender, with the secret that is kept here.`;

/** HMAC-SHA256 of parts, one behind the other. */
export function hmac(secret: string | Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  const digest = createHmac("sha256", secret);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** True for equal texts; takes the same time wherever they differ. */
export function equals(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @param given a digest in hexadecimal digits, as it came */
export const isHex = (given: string, digest: Buffer): boolean =>
  equals(given.toLowerCase(), digest.toString("hex"));

/**
 * Why a signature's time can't be accepted; null when it can.
 * @param timestamp seconds since 1970, as text
 * @param now milliseconds since 1970
 */
export function checkTime(timestamp: string, now: number): string | null {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const isNear = Math.abs(now / 1_000 - seconds) <= REPLAY_WINDOW_SECONDS;
  return isNear
    ? null
    : "The signature's time is more than five minutes from now: check the clock of the sender, and of this server.";
}
