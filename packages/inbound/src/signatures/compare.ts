import { createHmac, hash, timingSafeEqual } from "node:crypto";

/** How far a signature's time may lie from ours; beyond it, a post may be a repetition by somebody else. */
const REPLAY_WINDOW_SECONDS = 300;

/** Signatures that one header may offer; while a secret is changed there are two. */
export const MAX_OFFERED = 20;

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

const digestOf = (text: string): Buffer => hash("sha256", text, "buffer");

/** True for equal texts; takes the same time wherever they differ, in their length too. */
export const equals = (given: string, expected: string): boolean =>
  timingSafeEqual(digestOf(given), digestOf(expected));

/** Why a secret can't be sent in a header as it is; null for one that can. */
export const checkHeaderSecret = (secret: string): string | null =>
  /^[\x21-\x7e]+$/.test(secret)
    ? null
    : "Use letters, digits and signs without spaces: others can't be sent in a header.";

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
