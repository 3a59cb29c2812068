/** The PostgreSQL channel that every process listens on. */
export const NOTIFY_CHANNEL = "tidings";

/** PostgreSQL refuses a payload of 8,000 bytes or more; the longest name of a transaction takes 40. */
export const MAX_PAYLOAD_BYTES = 7_959;

/**
 * What changed, as ids only: a reader fetches the rows itself, with its own rights.
 * - `messages`: messages that were written, by channel; `userId` is the author, where a person wrote them;
 *   `transaction` is PostgreSQL's id of the one that wrote them, by which a reader of a snapshot knows
 *   whether they are in it
 * - `replies`: messages that were written in threads, by channel; they leave no channel unread
 * - `changes`: messages that were edited or deleted, by channel
 * - `channel`: a channel's name, visibility, archive state or members
 * - `webhooks`: a channel's webhooks, or when one was last used
 * - `webhook-deleted`: a webhook is gone, and with it its name on its messages
 * - `user`: a person's role, name, picture or sessions
 * - `read`: how far a person has read in a channel
 * - `chat`: a chat of a person: its title, its messages, or an answer's end; `stopped` is an answer that
 *   its job must not go on with
 * - `answer`: an answer of a chat began, or has got longer
 * - `deliveries`: deliveries or endpoints of a person, or of the workspace (null); `endpointId` is an
 *   endpoint that was changed
 *   `isDue` says that some of them are due now
 * - `settings`: what admins decide for everybody
 */
export type Notice =
  | { kind: "messages"; channels: Record<string, string[]>; userId?: string; transaction: string }
  | { kind: "replies"; channels: Record<string, string[]> }
  | { kind: "changes"; channels: Record<string, string[]> }
  | { kind: "channel"; channelId: string }
  | { kind: "webhooks"; channelId: string }
  | { kind: "webhook-deleted"; channelId: string; webhookId: string }
  | { kind: "user"; userId: string }
  | { kind: "read"; userId: string; channelId: string }
  | { kind: "chat"; userId: string; chatId: string; stopped?: string }
  | { kind: "answer"; chatId: string }
  | { kind: "deliveries"; userId: string | null; endpointId?: string; isDue?: true }
  | { kind: "settings" };

type Unsigned<N> = N extends Notice ? Omit<N, "transaction"> : never;

/** A notice before it is published, which adds the transaction. */
export type NewNotice = Unsigned<Notice>;

/** Said by a process to itself: the connection was lost for a while, so notices may have been missed. */
export interface Gap {
  kind: "gap";
}

const KINDS: Record<Notice["kind"], true> = {
  messages: true,
  replies: true,
  changes: true,
  channel: true,
  webhooks: true,
  "webhook-deleted": true,
  user: true,
  read: true,
  chat: true,
  answer: true,
  deliveries: true,
  settings: true,
};

/** @throws {RangeError} when the notice would not fit into one NOTIFY. */
export function encodeNotice(notice: NewNotice): string {
  const payload = JSON.stringify(notice);
  if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
    throw new RangeError(`A notice of ${payload.length} characters is too long for one NOTIFY`);
  }
  return payload;
}

/** Null for what this version doesn't know, such as the words of a newer one beside it. */
export function decodeNotice(payload: string): Notice | null {
  try {
    const notice = JSON.parse(payload);
    return Object.hasOwn(KINDS, notice?.kind) ? notice : null;
  } catch {
    return null;
  }
}
