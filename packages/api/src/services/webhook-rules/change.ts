import { publish } from "@tidings/bus";
import { checkTemplate, signaturePurpose } from "@tidings/inbound/rules";
import { type Prisma, seal } from "@tidings/prisma";
import type { z } from "zod";
import type { CurrentUser } from "../../context.ts";
import { invalid, notFound } from "../../errors.ts";
import type { filterSchema, signatureSchema } from "../../webhook-rules-schemas.ts";
import type { Act } from "../audit/act.ts";
import { recordWebhook } from "../audit/record-webhook.ts";
import { manageable } from "../channel-webhooks.ts";
import { readRules } from "./read.ts";

/** Has a webhook take signed posts only; null takes unsigned ones again. */
export const setSignature = (
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  signature: z.output<typeof signatureSchema>,
) =>
  changeRules(act, "webhook.signature_set", user, channelId, webhookId, {
    signatureScheme: signature?.scheme ?? null,
    signatureSealed: signature && seal(signature.secret, signaturePurpose(webhookId)),
  });

/** Has a webhook drop the events that nobody wants; null lets all through. */
export const setFilter = (
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  filter: z.output<typeof filterSchema>,
) =>
  changeRules(act, "webhook.filter_set", user, channelId, webhookId, {
    eventRule: filter?.mode ?? null,
    eventPatterns: filter?.patterns ?? [],
  });

/**
 * Has a template make a webhook's messages; null leaves that to the recognisers.
 * @throws {DomainError} BAD_REQUEST, at the field, for what is no template.
 */
export async function setTemplate(
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  template: string | null,
) {
  const problem = template && checkTemplate(template);
  if (problem) throw invalid(`This is no template: ${problem}.`, "template");
  return changeRules(act, "webhook.template_set", user, channelId, webhookId, { template });
}

/** A post that was read by the settings before isn't stored: their version rises in the same UPDATE. */
async function changeRules(
  act: Act,
  what: "webhook.signature_set" | "webhook.filter_set" | "webhook.template_set",
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  changes: Omit<Prisma.ChannelWebhookUpdateManyMutationInput, "settingsVersion">,
) {
  await act.transaction(async (tx) => {
    const { count } = await tx.channelWebhook.updateMany({
      where: manageable(user, channelId, webhookId),
      data: { ...changes, settingsVersion: { increment: 1 } },
    });
    if (count === 0) throw notFound("webhook");
    await recordWebhook(tx, act, what, webhookId);
    await publish(tx, { kind: "webhooks", channelId });
  });
  return readRules(user, channelId, webhookId);
}
