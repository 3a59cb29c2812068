import { publish } from "@tidings/bus";
import { db, newId, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { may, type Standing } from "../permissions.ts";
import { notifyMentioned } from "./mentions/notify.ts";
import { readMessages } from "./message-reads.ts";

async function readOne(channelId: string, id: string) {
  const { messages } = await readMessages(channelId, [id]);
  const [message] = messages;
  if (message === undefined) throw notFound("message");
  return message;
}

/** Writes a message and tells whom it names; its author has read the channel up to it. */
export async function sendMessage(user: CurrentUser, channelId: string, content: string) {
  const id = newId();
  await db().$transaction(async (tx) => {
    await tx.message.create({ data: { id, channelId, userId: user.id, content } });
    await advanceReadMark(tx, user.id, channelId, id);
    await notifyMentioned(tx, user, { channelId, messageId: id, content });
    await publish(tx, { kind: "messages", channels: { [channelId]: [id] }, userId: user.id });
  });
  return readOne(channelId, id);
}

/**
 * Changes the text of a message of one's own.
 * @throws {DomainError} NOT_FOUND for anybody else's.
 */
export async function editMessage(
  user: CurrentUser,
  channelId: string,
  messageId: string,
  content: string,
) {
  await changeMessage({ channelId, messageId, authorId: user.id, content, isDeleted: false });
  return readOne(channelId, messageId);
}

/**
 * Deletes a message of one's own; managers and admins may delete anybody's.
 * @throws {DomainError} NOT_FOUND when it isn't theirs to delete.
 */
export async function deleteMessage(
  user: CurrentUser,
  standing: Standing,
  channelId: string,
  messageId: string,
): Promise<void> {
  const authorId = may(standing, "channel.manage") ? undefined : user.id;
  await changeMessage({ channelId, messageId, authorId, content: "", isDeleted: true });
}

interface MessageChange {
  channelId: string;
  messageId: string;
  /** Only a message of this author; undefined for anybody's. */
  authorId: string | undefined;
  content: string;
  isDeleted: boolean;
}

/** Times are the database's, as for new messages: readers resume by them. */
async function changeMessage(change: MessageChange): Promise<void> {
  const { channelId, messageId, authorId, content, isDeleted } = change;
  const author =
    authorId === undefined ? Prisma.empty : Prisma.sql`and user_id = ${authorId}::uuid`;
  await db().$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      update messages set content = ${content}, changed_at = now(),
        deleted_at = case when ${isDeleted} then now() end
      where channel_id = ${channelId}::uuid and id = ${messageId}::uuid and deleted_at is null ${author}`;
    if (count === 0) throw notFound("message");
    await publish(tx, { kind: "changes", channels: { [channelId]: [messageId] } });
  });
}

/** Remembers that somebody has read a channel up to a message; never moves back. */
export async function markRead(user: CurrentUser, channelId: string, messageId: string) {
  await db().$transaction(async (tx) => {
    const moved = await advanceReadMark(tx, user.id, channelId, messageId);
    if (moved > 0) await publish(tx, { kind: "read", userId: user.id, channelId });
  });
}

const advanceReadMark = (
  tx: Prisma.TransactionClient,
  userId: string,
  channelId: string,
  messageId: string,
) => tx.$executeRaw`
  insert into read_marks (user_id, channel_id, last_message_id)
  select ${userId}::uuid, channel_id, id from messages
  where channel_id = ${channelId}::uuid and id = ${messageId}::uuid
  on conflict (user_id, channel_id) do update set last_message_id = excluded.last_message_id
  where read_marks.last_message_id < excluded.last_message_id`;

/** The last message that somebody has read in a channel; null before the first. */
export async function readMarkOf(user: CurrentUser, channelId: string): Promise<string | null> {
  const key = { userId: user.id, channelId };
  const mark = await db().readMark.findUnique({ where: { userId_channelId: key } });
  return mark?.lastMessageId ?? null;
}
