import { checkHeaderSecret, equals, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

/** `Authorization: Bearer …` (RFC 6750, section 2.1): the secret itself. */
export const bearer: SignatureScheme = {
  title: "Bearer token",
  secretHint: "What the sender puts behind “Authorization: Bearer”.",
  isSecretGiven: false,
  checkSecret: checkHeaderSecret,
  check: ({ header, secret }) => {
    const [, given] = /^Bearer +(\S+) *$/i.exec(header("authorization") ?? "") ?? [];
    if (given === undefined) return missing("Authorization: Bearer");
    return equals(given, secret) ? null : "The bearer token isn't the one that is kept here.";
  },
};
