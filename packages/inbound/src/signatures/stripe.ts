import { checkTime, hmac, isHex, MAX_OFFERED, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

/** `Stripe-Signature: t=…,v1=…` (Stripe, "Verify webhook signatures manually"); there may be several v1. */
export const stripe: SignatureScheme = {
  title: "Stripe",
  secretHint: "“Signing secret” (whsec_…) of the endpoint at Stripe.",
  isSecretGiven: true,
  check: ({ header, body, secret, now }) => {
    const given = header("stripe-signature");
    if (given === null) return missing("Stripe-Signature");
    const parts = given.split(",", MAX_OFFERED).map((part) => part.trim());
    const timestamp = parts.find((part) => part.startsWith("t="))?.slice(2) ?? "";
    const digest = hmac(secret, `${timestamp}.`, body);
    const fits = parts.some((part) => part.startsWith("v1=") && isHex(part.slice(3), digest));
    return fits ? checkTime(timestamp, now) : MISMATCH;
  },
};
