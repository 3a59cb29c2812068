import type { Card } from "@tidings/inbound/card";
import { Prisma } from "@tidings/prisma";
import { imageUrl } from "./images.ts";
import type { Mention } from "./mentions/find.ts";
import { type ReplierRow, THREAD_JOIN, toThreadSummary } from "./thread-summary.ts";
import { webhookImageId, webhookName } from "./webhook-author.ts";

export interface MessageRow {
  id: string;
  channelId: string;
  content: string;
  cards: readonly Card[] | null;
  senderName: string | null;
  threadId: string | null;
  createdAt: Date;
  changedAt: Date | null;
  deletedAt: Date | null;
  userId: string | null;
  userName: string | null;
  userImageId: string | null;
  userRole: "admin" | "user" | "pending" | null;
  webhookId: string | null;
  webhookIsDeleted: boolean;
  authorName: string | null;
  authorImageId: string | null;
  replyCount: number | null;
  lastReplyAt: Date | null;
  repliers: ReplierRow[] | null;
}

/** Everything a {@link MessageView} is made of; the caller adds `where`. */
export const messageSelect = Prisma.sql`
  select m.id, m.channel_id as "channelId", m.content, m.cards, m.sender_name as "senderName",
    m.thread_id as "threadId", m.created_at as "createdAt",
    m.changed_at as "changedAt", m.deleted_at as "deletedAt",
    m.user_id as "userId", u.name as "userName", u.image_id as "userImageId", u.role as "userRole",
    m.webhook_id as "webhookId", w.deleted_at is not null as "webhookIsDeleted",
    m.author_name as "authorName", m.author_image_id as "authorImageId",
    thread."replyCount", thread."lastReplyAt", thread.repliers
  from messages m
  left join users u on u.id = m.user_id
  left join channel_webhooks w on w.id = m.webhook_id
  ${THREAD_JOIN}`;

/** A message as a reader gets it. `changedAt` orders two versions of one message. */
export type MessageView = ReturnType<typeof toMessageView>;

/** True for a message that readers still see: one that is there, or was and has replies beneath it. */
export const isShown = (row: MessageRow): boolean =>
  row.deletedAt === null || (row.replyCount ?? 0) > 0;

/**
 * People appear as they are now, webhooks as they were when they posted; every message of a deleted
 * webhook is by "Deleted Webhook". A deleted message that has replies says nothing but that it was there.
 */
export const toMessageView = (row: MessageRow) => ({
  id: row.id,
  channelId: row.channelId,
  content: row.content,
  cards: row.cards,
  threadId: row.threadId,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
  isDeleted: row.deletedAt !== null,
  author: row.webhookId === null ? person(row) : webhook(row),
  meta: metaOf(row),
  ...toThreadSummary(row),
  /** Whom it mentions; `markMentions` finds out. */
  mentions: [] as Mention[],
});

const metaOf = ({ webhookId }: MessageRow): { webhook?: { id: string } } =>
  webhookId === null ? {} : { webhook: { id: webhookId } };

const person = (row: MessageRow) => ({
  id: row.userId,
  name: row.userName ?? "Deleted user",
  /** The name that a post asked to be shown; people have none. */
  senderName: null,
  imageUrl: imageUrl(row.userImageId),
  role: row.userRole === "admin" ? ("admin" as const) : ("user" as const),
});

const webhook = (row: MessageRow) => ({
  id: null,
  name: webhookName(row),
  senderName: row.senderName,
  imageUrl: imageUrl(webhookImageId(row)),
  role: "webhook" as const,
});
