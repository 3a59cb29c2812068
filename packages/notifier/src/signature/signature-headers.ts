import { Webhook } from "standardwebhooks";

interface SignedMessage {
  /** The same over every attempt, so that receivers can drop what they have seen. */
  id: string;
  /** The time of this attempt. */
  timestamp: Date;
  /** The body exactly as it is sent. */
  body: string;
  /** `whsec_…`; while a secret is being replaced, the new and the old one. */
  secrets: readonly string[];
}

/**
 * The headers of Standard Webhooks 1.0, one signature per secret, separated by spaces.
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureHeaders({ id, timestamp, body, secrets }: SignedMessage) {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, timestamp, body));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(timestamp.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}
