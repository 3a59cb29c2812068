import { channelWebhookEvent } from "./channel-webhook.ts";

/** An address of a channel no longer takes posts. */
export const channelWebhookDeleted = channelWebhookEvent("channel_webhook_deleted", "deleted");
