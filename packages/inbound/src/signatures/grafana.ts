import { checkTime, hmac, isHex, MISMATCH, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

const SIGNATURE = "X-Grafana-Alerting-Signature";
const TIMESTAMP = "X-Grafana-Alerting-Timestamp";

/** Grafana's webhook contact point with an HMAC secret: the hexadecimal HMAC-SHA256 of the body. */
export const grafana: SignatureScheme = {
  title: "Grafana (HMAC)",
  secretHint:
    "“Secret” under HMAC Signature in the contact point; leave its Timestamp Header empty.",
  isSecretGiven: false,
  check: ({ header, body, secret }) => {
    const given = header(SIGNATURE.toLowerCase());
    if (given === null) return missing(SIGNATURE);
    return isHex(given, hmac(secret, body)) ? null : MISMATCH;
  },
};

/** The same with a timestamp header: the HMAC of the time, a colon, and the body. */
export const grafanaTimestamp: SignatureScheme = {
  title: "Grafana (HMAC with timestamp)",
  secretHint: `“Secret” under HMAC Signature in the contact point; its Timestamp Header has to be ${TIMESTAMP}.`,
  isSecretGiven: false,
  check: ({ header, body, secret, now }) => {
    const given = header(SIGNATURE.toLowerCase());
    if (given === null) return missing(SIGNATURE);
    const timestamp = header(TIMESTAMP.toLowerCase());
    if (timestamp === null) return missing(TIMESTAMP);
    if (!isHex(given, hmac(secret, timestamp, ":", body))) return MISMATCH;
    return checkTime(timestamp, now);
  },
};
