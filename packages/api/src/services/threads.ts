import { db, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { markMentions } from "./mentions/mark.ts";
import { readableBy } from "./message-reads.ts";
import { isShown, type MessageRow, messageSelect, toMessageView } from "./message-view.ts";

interface ThreadPage {
  channelId: string;
  /** The message above, or any reply beneath it. */
  messageId: string;
  /** The id of a reply; only newer ones are listed. */
  cursor?: string;
  limit: number;
}

/**
 * A page of a thread's replies, oldest first, with the message above them.
 * @throws {DomainError} NOT_FOUND when the channel has no such message.
 */
export async function listThread(user: CurrentUser, page: ThreadPage) {
  const { channelId, messageId, cursor, limit } = page;
  const newer = cursor === undefined ? Prisma.empty : Prisma.sql`and m.id > ${cursor}::uuid`;
  const [root] = await db().$queryRaw<MessageRow[]>`${messageSelect}
    where m.channel_id = ${channelId}::uuid and ${readableBy(user)} and m.id = (
      select coalesce(thread_id, id) from messages
      where channel_id = ${channelId}::uuid and id = ${messageId}::uuid)`;
  if (root === undefined || !isShown(root)) throw notFound("message");
  const rows = await db().$queryRaw<MessageRow[]>`${messageSelect}
    where m.channel_id = ${channelId}::uuid and m.thread_id = ${root.id}::uuid
      and m.deleted_at is null ${newer} and ${readableBy(user)}
    order by m.id limit ${limit + 1}`;
  const [rootView, ...items] = await markMentions(
    channelId,
    [root, ...rows.slice(0, limit)].map(toMessageView),
  );
  const nextCursor = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return { root: rootView ?? toMessageView(root), items, nextCursor };
}

/**
 * The message that a reply to this one is filed under: itself, or the one that it replies to. It can't be
 * deleted before the transaction is over.
 * @throws {DomainError} NOT_FOUND when the channel has no such message.
 */
export async function rootOf(
  tx: Prisma.TransactionClient,
  channelId: string,
  messageId: string,
): Promise<string> {
  const [found] = await tx.$queryRaw<{ rootId: string }[]>`
    select coalesce(thread_id, id) as "rootId" from messages
    where channel_id = ${channelId}::uuid and id = ${messageId}::uuid and deleted_at is null
    for share`;
  if (found === undefined) throw notFound("message");
  return found.rootId;
}
