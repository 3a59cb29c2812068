import { channelWebhookEvent } from "./channel-webhook.ts";

/** A channel got an address that outside services can post to. */
export const channelWebhookCreated = channelWebhookEvent("channel_webhook_created", "created");
