import { SIGNATURE_SCHEMES } from "@tidings/inbound/rules";
import { db, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { manageable } from "../channel-webhooks.ts";

const rulesSelect = {
  signatureScheme: true,
  signatureSealed: true,
  eventRule: true,
  eventPatterns: true,
  template: true,
  events: { select: { event: true, lastSeenAt: true }, orderBy: { lastSeenAt: "desc" } },
} as const satisfies Prisma.ChannelWebhookSelect;

type RulesRow = Prisma.ChannelWebhookGetPayload<{ select: typeof rulesSelect }>;

const toRules = ({ signatureScheme, signatureSealed, eventRule, ...row }: RulesRow) => ({
  /** The secret itself is never given back. */
  signature:
    signatureScheme === null
      ? null
      : { scheme: signatureScheme, secretIsSet: signatureSealed !== null },
  filter: eventRule && { mode: eventRule, patterns: row.eventPatterns },
  template: row.template,
  /** What the webhook has received, the latest first. */
  events: row.events,
});

/**
 * What a webhook's managers have set for its posts, and the events it has received to choose from.
 * @throws {DomainError} NOT_FOUND when the webhook is gone or not theirs to manage.
 */
export async function readRules(user: CurrentUser, channelId: string, webhookId: string) {
  const where = manageable(user, channelId, webhookId);
  const row = await db().channelWebhook.findFirst({ where, select: rulesSelect });
  if (row === null) throw notFound("webhook");
  return toRules(row);
}

/** The ways to have posts signed, to choose from. */
export const listSignatureSchemes = () =>
  Object.entries(SIGNATURE_SCHEMES).map(([name, { title, secretHint, isSecretGiven }]) => ({
    name,
    title,
    secretHint,
    isSecretGiven,
  }));
