import { hkdfSync } from "node:crypto";

const BYTES = 16;

/** Tells whether two secrets are the same without telling what they are; hexadecimal. */
export const fingerprintOf = (secret: string): string =>
  Buffer.from(hkdfSync("sha256", secret, "", "tidings backup fingerprint", BYTES)).toString("hex");
