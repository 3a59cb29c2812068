import { env } from "@tidings/config";
import { readPayload } from "@tidings/inbound";
import { db, firstIdAt, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { prettyJson } from "./pretty-json.ts";

const DAY_MS = 24 * 60 * 60_000;

/** The recogniser of Tidings' own form, whose bodies say no more than their messages. */
const OWN_FORM = "Tidings";

interface PayloadRow {
  id: string;
  content: string;
  senderName: string | null;
  hasCards: boolean;
  receivedAt: Date;
}

/** What a webhook's message was made of. */
export interface PayloadView {
  /** The name of the recogniser that read it. */
  sender: string;
  /** The body: JSON laid out, anything else as it came, with U+FFFD for what is no UTF-8. */
  body: string;
  isJson: boolean;
  receivedAt: Date;
}

const managedBy = (user: CurrentUser) =>
  user.role === "admin"
    ? Prisma.sql`true`
    : Prisma.sql`exists (
        select 1 from channel_members cm
        where cm.channel_id = m.channel_id and cm.user_id = ${user.id}::uuid and cm.role = 'manager')`;

/**
 * The body of the post that made a message, for the channel's managers.
 * @throws {DomainError} NOT_FOUND for people's messages, and when it isn't kept any more.
 */
export async function viewPayload(
  user: CurrentUser,
  channelId: string,
  messageId: string,
): Promise<PayloadView> {
  const [row] = await db().$queryRaw<PayloadRow[]>`
    select m.id, m.content, m.sender_name as "senderName", m.cards is not null as "hasCards",
      m.created_at as "receivedAt"
    from messages m
    where m.channel_id = ${channelId}::uuid and m.id = ${messageId}::uuid
      and m.webhook_id is not null and m.deleted_at is null and ${managedBy(user)}`;
  if (row === undefined) throw notFound("payload");
  const kept = await readPayload(messageId);
  const told = kept === null ? ownForm(row) : { sender: kept.sender, text: toText(kept.body) };
  if (told === null) throw notFound("payload");
  const pretty = prettyJson(told.text);
  const { receivedAt } = row;
  return { sender: told.sender, body: pretty ?? told.text, isJson: pretty !== null, receivedAt };
}

const toText = (body: Uint8Array): string => new TextDecoder().decode(body);

/**
 * No body is kept of Tidings' own form, which the message says all of. Null where there may have been
 * another that was deleted since: the own form makes no cards, and the time for others may be over.
 */
function ownForm({ id, content, senderName, hasCards }: PayloadRow) {
  const oldestKept = firstIdAt(Date.now() - env().INBOUND_PAYLOAD_DAYS * DAY_MS);
  if (hasCards || id < oldestKept) return null;
  const form = { content, ...(senderName !== null && { username: senderName }) };
  return { sender: OWN_FORM, text: JSON.stringify(form) };
}
