import { publish } from "@tidings/bus";
import { db, newId, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { may, type Standing } from "../permissions.ts";
import type { Act } from "./audit/act.ts";
import { notifyMentioned } from "./mentions/notify.ts";
import { readMessages } from "./message-reads.ts";
import { rootOf } from "./threads.ts";

async function readOne(channelId: string, id: string) {
  const { messages } = await readMessages(channelId, [id]);
  const message = messages.find((one) => one.id === id);
  if (message === undefined) throw notFound("message");
  return message;
}

interface NewMessage {
  channelId: string;
  content: string;
  /** The message to reply to; a reply to a reply belongs to the same thread as that. */
  threadId?: string;
}

/**
 * Writes a message and tells whom it names. Its author has read the channel up to it, unless it is a reply.
 * @throws {DomainError} NOT_FOUND when there is no message to reply to.
 */
export async function sendMessage(user: CurrentUser, message: NewMessage) {
  const { channelId, content, threadId } = message;
  const id = newId();
  await db().$transaction(async (tx) => {
    const rootId = threadId === undefined ? null : await rootOf(tx, channelId, threadId);
    const data = { id, channelId, userId: user.id, content, threadId: rootId };
    await tx.message.create({ data });
    if (rootId === null) await advanceReadMark(tx, user.id, channelId, id);
    await notifyMentioned(tx, user, { channelId, messageId: id, content, threadId: rootId });
    const channels = { [channelId]: [id] };
    await publish(
      tx,
      rootId === null
        ? { kind: "messages", channels, userId: user.id }
        : { kind: "replies", channels },
    );
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
  act: Act,
  user: CurrentUser,
  standing: Standing,
  channel: { id: string; name: string },
  messageId: string,
): Promise<void> {
  const authorId = may(standing, "channel.manage") ? undefined : user.id;
  const change = { channelId: channel.id, messageId, authorId, content: "", isDeleted: true };
  await changeMessage(change, async (tx, { userId, author }) => {
    if (userId === user.id) return;
    const subject = { kind: "message" as const, id: messageId, name: author };
    await act.record(tx, "message.deleted", subject, { channel: channel.name });
  });
}

interface Changed {
  /** Null for a webhook's. */
  userId: string | null;
  /** The author's name. */
  author: string;
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
async function changeMessage(
  change: MessageChange,
  also: (tx: Prisma.TransactionClient, changed: Changed) => Promise<void> = async () => {},
): Promise<void> {
  const { channelId, messageId, authorId, content, isDeleted } = change;
  const author =
    authorId === undefined ? Prisma.empty : Prisma.sql`and user_id = ${authorId}::uuid`;
  await db().$transaction(async (tx) => {
    const [changed] = await tx.$queryRaw<Changed[]>`
      update messages set content = ${content}, changed_at = now(),
        deleted_at = case when ${isDeleted} then now() end,
        cards = case when ${isDeleted} then null else cards end
      where channel_id = ${channelId}::uuid and id = ${messageId}::uuid and deleted_at is null ${author}
      returning user_id as "userId",
        coalesce(author_name, (select name from users where id = user_id), '') as author`;
    if (changed === undefined) throw notFound("message");
    await also(tx, changed);
    if (isDeleted) await tx.messagePayload.deleteMany({ where: { messageId } });
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
