import { checkTime, equals, hmac, MAX_OFFERED, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

const PREFIX = "whsec_";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;
/** The standard asks for 24; some senders have less, and a guess of this length is as hopeless. */
const MIN_KEY_BYTES = 16;
const NO_KEY =
  "This is no signing secret of Standard Webhooks: whsec_ and base64, as the sender shows it.";

const withoutPrefix = (secret: string): string =>
  secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;

const toKey = (secret: string): Buffer => Buffer.from(withoutPrefix(secret), "base64");

const isKey = (secret: string): boolean =>
  BASE64.test(withoutPrefix(secret)) && toKey(secret).length >= MIN_KEY_BYTES;

/** `webhook-signature: v1,…` (Standard Webhooks 1.0, "Signature scheme"), also under Svix's own header names. */
export const standardWebhooks: SignatureScheme = {
  title: "Standard Webhooks",
  secretHint: "The endpoint's signing secret, which begins with whsec_.",
  isSecretGiven: true,
  checkSecret: (secret) => (isKey(secret) ? null : NO_KEY),
  check: ({ header, body, secret, now }) => {
    const read = (name: string) => header(`webhook-${name}`) ?? header(`svix-${name}`);
    const [id, timestamp, given] = [read("id"), read("timestamp"), read("signature")];
    if (given === null) return missing("webhook-signature");
    if (id === null) return missing("webhook-id");
    if (timestamp === null) return missing("webhook-timestamp");
    const expected = `v1,${hmac(toKey(secret), `${id}.${timestamp}.`, body).toString("base64")}`;
    const fits = given.split(" ", MAX_OFFERED).some((signature) => equals(signature, expected));
    return fits ? checkTime(timestamp, now) : MISMATCH;
  },
};
