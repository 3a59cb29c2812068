import { Prisma } from "@tidings/prisma";
import { imageUrl } from "./images.ts";
import type { Mention } from "./mentions/find.ts";

const DELETED_WEBHOOK = "Deleted Webhook";

interface MessageRow {
  id: string;
  channelId: string;
  content: string;
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
}

/** Everything a {@link MessageView} is made of; the caller adds `where`. */
export const messageSelect = Prisma.sql`
  select m.id, m.channel_id as "channelId", m.content, m.created_at as "createdAt",
    m.changed_at as "changedAt", m.deleted_at as "deletedAt",
    m.user_id as "userId", u.name as "userName", u.image_id as "userImageId", u.role as "userRole",
    m.webhook_id as "webhookId", w.deleted_at is not null as "webhookIsDeleted",
    m.author_name as "authorName", m.author_image_id as "authorImageId"
  from messages m
  left join users u on u.id = m.user_id
  left join channel_webhooks w on w.id = m.webhook_id`;

/** A message as a reader gets it. `changedAt` orders two versions of one message. */
export type MessageView = ReturnType<typeof toMessageView>;

export type { MessageRow };

/**
 * People appear as they are now, webhooks as they were when they posted; every message of a deleted
 * webhook is by "Deleted Webhook".
 */
export const toMessageView = (row: MessageRow) => ({
  id: row.id,
  channelId: row.channelId,
  content: row.content,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
  author: row.webhookId === null ? person(row) : webhook(row),
  meta: metaOf(row),
  /** Whom it mentions; `markMentions` finds out. */
  mentions: [] as Mention[],
});

const metaOf = ({ webhookId }: MessageRow): { webhook?: { id: string } } =>
  webhookId === null ? {} : { webhook: { id: webhookId } };

const person = (row: MessageRow) => ({
  id: row.userId,
  name: row.userName ?? "Deleted user",
  imageUrl: imageUrl(row.userImageId),
  role: row.userRole === "admin" ? ("admin" as const) : ("user" as const),
});

const webhook = (row: MessageRow) => ({
  id: null,
  name: row.webhookIsDeleted ? DELETED_WEBHOOK : (row.authorName ?? DELETED_WEBHOOK),
  imageUrl: row.webhookIsDeleted ? null : imageUrl(row.authorImageId),
  role: "webhook" as const,
});
