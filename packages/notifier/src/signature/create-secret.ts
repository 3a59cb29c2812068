import { randomBytes } from "node:crypto";

/** Standard Webhooks 1.0 asks for 24 to 64 bytes. */
const SECRET_BYTES = 24;

/** A new signing secret, `whsec_` and its bytes in base64. */
export const createSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
