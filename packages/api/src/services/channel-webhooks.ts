import { publish } from "@tidings/bus";
import { env } from "@tidings/config";
import { createToken, db, hashToken, newId, type Prisma, seal, unseal } from "@tidings/prisma";
import type { z } from "zod";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import type { webhookSchema } from "../schemas.ts";
import { managedBy } from "../visibility.ts";
import type { Act } from "./audit/act.ts";
import { givenFields } from "./audit/given-fields.ts";
import { recordWebhook } from "./audit/record-webhook.ts";
import { encodeImage, imageUrl, storeImage } from "./images.ts";
import { tellWorkspace } from "./webhook-news.ts";
import { readTroubles, type Trouble } from "./webhook-troubles.ts";

const webhookSelect = {
  id: true,
  name: true,
  imageId: true,
  tokenSealed: true,
  lastUsedAt: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;

type WebhookRow = Prisma.ChannelWebhookGetPayload<{ select: typeof webhookSelect }>;

const webhookUrl = (id: string, token: string): string =>
  `${env().APP_URL}/api/v1/channels/webhooks/${id}/${token}`;

const toWebhook = (
  { imageId, tokenSealed, ...webhook }: WebhookRow,
  trouble: Trouble | null = null,
) => ({
  ...webhook,
  url: webhookUrl(webhook.id, unseal(tokenSealed, webhook.id)),
  imageUrl: imageUrl(imageId),
  /** Set while what is posted to it is refused. */
  trouble,
});

/** Token columns for a new address; the row's id is bound into the ciphertext. */
function newAddress(id: string) {
  const token = createToken();
  return { tokenHash: hashToken(token), tokenSealed: seal(token, id) };
}

/** A live webhook of a channel that the user manages. */
export const manageable = (user: CurrentUser, channelId: string, webhookId?: string) => ({
  id: webhookId,
  channelId,
  deletedAt: null,
  channel: managedBy(user),
});

/** The live webhooks of a channel, oldest first. */
export async function listWebhooks(user: CurrentUser, channelId: string) {
  const webhooks = await db().channelWebhook.findMany({
    where: manageable(user, channelId),
    select: webhookSelect,
    orderBy: { id: "asc" },
  });
  const troubles = await readTroubles(webhooks.map(({ id }) => id));
  return webhooks.map((webhook) => toWebhook(webhook, troubles.get(webhook.id)));
}

/** Makes a webhook and its address. */
export async function createWebhook(
  act: Act,
  user: CurrentUser,
  channelId: string,
  { name, image }: z.output<typeof webhookSchema>,
) {
  const encoded = typeof image === "string" ? await encodeImage(image) : null;
  return act.transaction(async (tx) => {
    const id = newId();
    const imageId = encoded && (await storeImage(tx, encoded));
    const data = { id, channelId, name, imageId, createdById: user.id, ...newAddress(id) };
    const webhook = await tx.channelWebhook.create({ data, select: webhookSelect });
    await recordWebhook(tx, act, "webhook.created", id);
    await publish(tx, { kind: "webhooks", channelId });
    await tellWorkspace(tx, "channel_webhook_created", user, id);
    return toWebhook(webhook);
  });
}

/**
 * Changes a webhook's name or image for the messages to come; those already posted keep theirs.
 * @throws {DomainError} NOT_FOUND when it is gone or not theirs to manage.
 */
export async function updateWebhook(
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  { name, image }: Partial<z.output<typeof webhookSchema>>,
) {
  const encoded = typeof image === "string" ? await encodeImage(image) : image;
  const fields = givenFields({ name, image });
  return changeWebhook(act, user, channelId, webhookId, async (tx, before) => {
    const imageId = encoded instanceof Uint8Array ? await storeImage(tx, encoded) : encoded;
    // Without any post no message can hold the old image.
    if (imageId !== undefined && before.imageId !== null && before.lastUsedAt === null) {
      await tx.image.deleteMany({ where: { id: before.imageId } });
    }
    return { what: "webhook.updated", fields, data: { name, imageId } };
  });
}

/** Gives a webhook a new address; the old one stops with the commit. */
export const rotateWebhook = (act: Act, user: CurrentUser, channelId: string, webhookId: string) =>
  changeWebhook(act, user, channelId, webhookId, async () => ({
    what: "webhook.rotated",
    data: newAddress(webhookId),
  }));

interface WebhookChange {
  what: "webhook.updated" | "webhook.rotated";
  /** The names of what changes, for the audit log. */
  fields?: string[];
  data: Prisma.ChannelWebhookUpdateInput & { imageId?: string | null };
}

async function changeWebhook(
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  change: (tx: Prisma.TransactionClient, before: WebhookRow) => Promise<WebhookChange>,
) {
  return act.transaction(async (tx) => {
    const where = manageable(user, channelId, webhookId);
    const before = await tx.channelWebhook.findFirst({ where, select: webhookSelect });
    if (before === null) throw notFound("webhook");
    const { what, fields, data } = await change(tx, before);
    const { count } = await tx.channelWebhook.updateMany({ where, data });
    if (count === 0) throw notFound("webhook");
    await recordWebhook(tx, act, what, webhookId, { fields });
    await publish(tx, { kind: "webhooks", channelId });
    const after = { id: webhookId };
    return toWebhook(
      await tx.channelWebhook.findUniqueOrThrow({ where: after, select: webhookSelect }),
      (await readTroubles([webhookId])).get(webhookId),
    );
  });
}

/** Deletes a webhook: its address stops with the commit, its messages stay by "Deleted Webhook". */
export async function deleteWebhook(
  act: Act,
  user: CurrentUser,
  channelId: string,
  webhookId: string,
): Promise<void> {
  await act.transaction(async (tx) => {
    const { count } = await tx.channelWebhook.updateMany({
      where: manageable(user, channelId, webhookId),
      data: { deletedAt: new Date(), tokenSealed: new Uint8Array() },
    });
    if (count === 0) throw notFound("webhook");
    await recordWebhook(tx, act, "webhook.deleted", webhookId);
    await publish(tx, { kind: "webhook-deleted", channelId, webhookId });
    await tellWorkspace(tx, "channel_webhook_deleted", user, webhookId);
  });
}
