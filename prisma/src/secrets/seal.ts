import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret, singleton } from "@tidings/config";

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const key = (): Buffer =>
  singleton("sealing-key", () =>
    Buffer.from(hkdfSync("sha256", authSecret(), "", "tidings stored secrets", KEY_BYTES)),
  );

/**
 * Encrypts a secret for the database with AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes).
 * @param owner what the secret belongs to; it only opens again under the same name, so that a row's
 * ciphertext is worth nothing in another row.
 */
export function seal(secret: string, owner: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(), nonce).setAAD(Buffer.from(owner));
  const parts = [nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()];
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Opens what {@link seal} made.
 * @throws when it was sealed for another owner, under another AUTH_SECRET, or changed since.
 */
export function unseal(sealed: Uint8Array, owner: string): string {
  const bytes = Buffer.from(sealed);
  const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
