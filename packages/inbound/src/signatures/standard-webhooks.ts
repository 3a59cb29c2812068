import { checkTime, equals, hmac, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

const PREFIX = "whsec_";

/** `webhook-signature: v1,…` (Standard Webhooks 1.0, "Signature scheme"), also under Svix's own header names. */
export const standardWebhooks: SignatureScheme = {
  title: "Standard Webhooks",
  secretHint: "The endpoint's signing secret, which begins with whsec_.",
  check: ({ header, body, secret, now }) => {
    const read = (name: string) => header(`webhook-${name}`) ?? header(`svix-${name}`);
    const [id, timestamp, given] = [read("id"), read("timestamp"), read("signature")];
    if (given === null) return missing("webhook-signature");
    if (id === null) return missing("webhook-id");
    if (timestamp === null) return missing("webhook-timestamp");
    const key = Buffer.from(
      secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret,
      "base64",
    );
    const expected = `v1,${hmac(key, `${id}.${timestamp}.`, body).toString("base64")}`;
    const fits = given.split(" ").some((signature) => equals(signature, expected));
    return fits ? checkTime(timestamp, now) : MISMATCH;
  },
};
