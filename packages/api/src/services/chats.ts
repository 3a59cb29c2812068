import { stopAnswer, UNTITLED } from "@tidings/assistant";
import { publish } from "@tidings/bus";
import { db, newId, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { type ChatMessageView, chatMessageSelect } from "./chat-view.ts";

interface ChatRow {
  id: string;
  title: string;
  model: string | null;
  updatedAt: Date;
  isAnswering: boolean;
  /** When its last answer ended; null while one is under way, and where there is none. */
  answeredAt: Date | null;
}

/** Where a page of chats ended: the time and the id of its last one. */
export interface ChatCursor {
  updatedAt: Date;
  id: string;
}

interface Page {
  cursor: ChatCursor | undefined;
  limit: number;
  /** Only chats whose title holds it. */
  query: string;
}

const cursorOf = ({ updatedAt, id }: ChatRow): string => `${updatedAt.getTime()}.${id}`;

/** A page of somebody's chats, the latest used first. */
export async function listChats(user: CurrentUser, { cursor, limit, query }: Page) {
  const after =
    cursor === undefined
      ? Prisma.empty
      : Prisma.sql`and (c.updated_at, c.id) < (${cursor.updatedAt}, ${cursor.id}::uuid)`;
  const rows = await db().$queryRaw<ChatRow[]>`
    select c.id, c.title, c.model, c.updated_at as "updatedAt",
      coalesce(last.state in ('queued', 'streaming'), false) as "isAnswering",
      last.finished_at as "answeredAt"
    from chats c
    left join lateral (
      select state, finished_at from chat_messages where chat_id = c.id order by id desc limit 1
    ) last on true
    where c.user_id = ${user.id}::uuid and position(lower(${query}) in lower(c.title)) > 0 ${after}
    order by c.updated_at desc, c.id desc limit ${limit + 1}`;
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

const chatSelect = {
  id: true,
  title: true,
  model: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** Begins a chat, which is called after its first prompt. */
export async function createChat(user: CurrentUser, { model = null }: { model?: string | null }) {
  return db().$transaction(async (tx) => {
    const data = { id: newId(), userId: user.id, title: UNTITLED, model };
    const chat = await tx.chat.create({ data, select: chatSelect });
    await publish(tx, { kind: "chat", userId: user.id, chatId: chat.id });
    return chat;
  });
}

/** A chat with all its messages, oldest first. */
export async function getChat(user: CurrentUser, chatId: string) {
  const chat = await db().chat.findFirst({
    where: { id: chatId, userId: user.id },
    select: { ...chatSelect, messages: { select: chatMessageSelect, orderBy: { id: "asc" } } },
  });
  if (chat === null) throw notFound("chat");
  return chat satisfies { messages: ChatMessageView[] };
}

/** Gives a chat a name of one's own, which no model changes any more. */
export async function renameChat(user: CurrentUser, chatId: string, title: string) {
  return db().$transaction(async (tx) => {
    const [chat] = await tx.chat.updateManyAndReturn({
      where: { id: chatId, userId: user.id },
      data: { title, isUntitled: false },
      select: chatSelect,
    });
    if (chat === undefined) throw notFound("chat");
    await publish(tx, { kind: "chat", userId: user.id, chatId });
    return chat;
  });
}

/** Deletes a chat with all that was said in it; an answer under way is stopped. */
export async function deleteChat(user: CurrentUser, chatId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const owned = { id: chatId, userId: user.id };
    await stopAnswer(tx, { chatId, userId: user.id });
    const { count } = await tx.chat.deleteMany({ where: owned });
    if (count === 0) throw notFound("chat");
    await publish(tx, { kind: "chat", userId: user.id, chatId });
  });
}
