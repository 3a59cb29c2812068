import { db, type Prisma, seal } from "@tidings/prisma";
import { signaturePurpose } from "../settings/settings-cache.ts";
import type { SignatureSchemeName } from "../signatures/index.ts";

/** Changes what a webhook's managers have set, as the API does. */
export const setRules = (webhookId: string, data: Prisma.ChannelWebhookUpdateInput) =>
  db().channelWebhook.update({
    where: { id: webhookId },
    data: { ...data, settingsVersion: { increment: 1 } },
  });

/** Has a webhook take posts only that are signed. */
export const setSignature = (webhookId: string, scheme: SignatureSchemeName, secret: string) =>
  setRules(webhookId, {
    signatureScheme: scheme,
    signatureSealed: seal(secret, signaturePurpose(webhookId)),
  });
