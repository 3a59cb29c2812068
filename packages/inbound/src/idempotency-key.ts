import { createHash } from "node:crypto";

/** Headers whose value is the same when a sender repeats a post, and only then. */
export const HEADERS = [
  "idempotency-key",
  "webhook-id",
  "svix-id",
  "x-github-delivery",
  "x-gitlab-event-uuid",
  "x-forgejo-delivery",
  "x-gitea-delivery",
  "x-gogs-delivery",
  "x-request-uuid",
  "linear-delivery",
  "x-atlassian-webhook-identifier",
  "x-shopify-event-id",
  "x-amz-sns-message-id",
  "x-discourse-event-id",
] as const;

const KEY_BYTES = 16;

/**
 * What a post and its repetitions have in common, digested, in PostgreSQL's hexadecimal form of `bytea`.
 * @param deliveryId an id that the payload itself holds
 * @returns null for a post that can't be told from another one of the same content
 */
export function readIdempotencyKey(
  header: (name: string) => string | null,
  deliveryId: string | null,
): string | null {
  const name = HEADERS.find((candidate) => header(candidate));
  const key = name === undefined ? deliveryId && `body ${deliveryId}` : `${name} ${header(name)}`;
  if (key === null || key === "") return null;
  const digest = createHash("sha256").update(key).digest();
  return `\\x${digest.toString("hex", 0, KEY_BYTES)}`;
}
