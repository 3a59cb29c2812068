import type { MessageView } from "@tidings/api";

const DELETED_WEBHOOK = "Deleted Webhook";

const versionOf = (message: MessageView): number => message.changedAt?.getTime() ?? 0;

/** True for a version of a message that takes the place of a known one; of two of one time the later told does. */
export const isNewer = (message: MessageView, known: MessageView): boolean =>
  versionOf(known) <= versionOf(message);

/** A message by its author as that is called once its webhook is deleted. */
export const markDeleted = (message: MessageView, webhookIds: ReadonlySet<string>): MessageView =>
  message.meta.webhook !== undefined && webhookIds.has(message.meta.webhook.id)
    ? { ...message, author: { ...message.author, name: DELETED_WEBHOOK, imageUrl: null } }
    : message;
