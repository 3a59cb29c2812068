import { checkTime, equals, hmac, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

/** `X-Slack-Signature: v0=…` (Slack, "Verifying requests from Slack"): the HMAC of `v0:time:body`. */
export const slack: SignatureScheme = {
  title: "Slack (v0)",
  secretHint: "“Signing Secret” among the app's credentials at Slack.",
  isSecretGiven: true,
  check: ({ header, body, secret, now }) => {
    const given = header("x-slack-signature");
    if (given === null) return missing("X-Slack-Signature");
    const timestamp = header("x-slack-request-timestamp");
    if (timestamp === null) return missing("X-Slack-Request-Timestamp");
    const expected = `v0=${hmac(secret, `v0:${timestamp}:`, body).toString("hex")}`;
    return equals(given, expected) ? checkTime(timestamp, now) : MISMATCH;
  },
};
