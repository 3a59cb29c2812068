import { hash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A new bearer token: 32 random bytes, 43 characters of base64url. */
export const createToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/**
 * SHA-256 of a token in hexadecimal. No salt or stretching: a token has 256 random bits.
 * Asked for as text because Node makes that four times faster than a Buffer.
 */
export const digestToken = (token: string): string => hash("sha256", token, "hex");

/** SHA-256 of a token as the database keeps it, 32 bytes. */
export const hashToken = (token: string): Buffer<ArrayBuffer> =>
  Buffer.from(digestToken(token), "hex");
