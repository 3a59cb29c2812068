import { hmac, isHex, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

/** `X-Hub-Signature-256: sha256=…` (GitHub, "Validating webhook deliveries"); Gitea and Bitbucket know it too. */
export const github: SignatureScheme = {
  title: "GitHub (HMAC-SHA256)",
  secretHint: "“Secret” in the webhook's settings at GitHub, Gitea, Forgejo or Bitbucket.",
  isSecretGiven: false,
  check: ({ header, body, secret }) => {
    const given = header("x-hub-signature-256") ?? header("x-hub-signature");
    if (given === null) return missing("X-Hub-Signature-256");
    const [, digits] = /^sha256=([0-9a-f]{64})$/i.exec(given) ?? [];
    return digits !== undefined && isHex(digits, hmac(secret, body)) ? null : MISMATCH;
  },
};
