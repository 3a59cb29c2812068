/** Every act that is written down, with its words; the browser reads them too. */
export const AUDIT_ACTS = {
  "settings.changed": "Changed settings",
  "sign_up.opened": "Opened sign-up",
  "sign_up.closed": "Closed sign-up",
  "user.role_changed": "Changed a role",
  "user.deleted": "Deleted an account",
  "endpoint.created": "Created an endpoint",
  "endpoint.changed": "Changed an endpoint",
  "endpoint.enabled": "Switched an endpoint on",
  "endpoint.deleted": "Deleted an endpoint",
  "endpoint.secret_revealed": "Revealed a signing secret",
  "endpoint.secret_rotated": "Rotated a signing secret",
  "channel.created": "Created a channel",
  "channel.updated": "Changed a channel",
  "channel.archived": "Archived a channel",
  "channel.reopened": "Reopened a channel",
  "member.set": "Set a member",
  "member.removed": "Removed a member",
  "webhook.created": "Created a webhook",
  "webhook.updated": "Changed a webhook",
  "webhook.rotated": "Regenerated a webhook’s URL",
  "webhook.deleted": "Deleted a webhook",
  "webhook.signature_set": "Set who may post",
  "webhook.filter_set": "Set an event filter",
  "webhook.template_set": "Set a template",
  "message.deleted": "Deleted a message",
  "delivery.redelivered": "Sent a delivery again",
} as const;

export type AuditAct = keyof typeof AUDIT_ACTS;

/** What an act is done to. */
export type SubjectKind =
  | "workspace"
  | "user"
  | "endpoint"
  | "channel"
  | "webhook"
  | "message"
  | "delivery";

/** What else there is to say of an act. Names of things and of settings only: no values that could be secret. */
export interface AuditDetails {
  /** The names of the settings or fields that were saved. */
  fields?: string[];
  /** A role before and after. */
  from?: string;
  to?: string;
  /** The name of the channel that it happened in. */
  channel?: string;
}
