import { channelWebhookCreated } from "./channel-webhook-created.ts";
import { channelWebhookDeleted } from "./channel-webhook-deleted.ts";
import { chatFailed } from "./chat-failed.ts";
import { chatResponse } from "./chat-response.ts";
import { endpointDisabled } from "./endpoint-disabled.ts";
import type { EventType } from "./event-type.ts";
import { mention } from "./mention.ts";
import { newUser } from "./new-user.ts";

/** Every kind of event, by name. */
export const EVENT_TYPES = {
  new_user: newUser,
  chat_response: chatResponse,
  chat_failed: chatFailed,
  mention,
  channel_webhook_created: channelWebhookCreated,
  channel_webhook_deleted: channelWebhookDeleted,
  endpoint_disabled: endpointDisabled,
} as const satisfies Record<string, EventType>;

export type EventName = keyof typeof EVENT_TYPES;

/** What an event of this name carries. */
export type PayloadOf<Name extends EventName> =
  (typeof EVENT_TYPES)[Name] extends EventType<infer Payload> ? Payload : never;
