import { queueAnswer, stopAnswer, titleFromPrompt, UNDER_WAY } from "@tidings/assistant";
import { publish } from "@tidings/bus";
import { db, newId, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { conflict, notFound, tooMany } from "../errors.ts";
import { MAX_ANSWERS_UNDER_WAY } from "../limits.ts";

const UNDER_WAY_STATES: readonly unknown[] = UNDER_WAY;
const TOO_MANY_ANSWERS = `${MAX_ANSWERS_UNDER_WAY} answers are under way for you already. Wait for one, or stop one, first.`;

/** Locks a chat of one's own for the transaction, and says how its last message stands. */
async function lockChat(tx: Prisma.TransactionClient, user: CurrentUser, chatId: string) {
  await tx.$queryRaw`
    select 1 from chats where id = ${chatId}::uuid and user_id = ${user.id}::uuid for update`;
  const chat = await tx.chat.findFirst({
    where: { id: chatId, userId: user.id },
    include: {
      messages: { select: { id: true, state: true }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  if (chat === null) throw notFound("chat");
  const { messages, ...row } = chat;
  return { ...row, last: messages[0] ?? null };
}

function assertNothingUnderWay({ last }: Awaited<ReturnType<typeof lockChat>>): void {
  if (UNDER_WAY_STATES.includes(last?.state)) {
    throw conflict("An answer is under way. Wait for it, or stop it first.");
  }
}

/** Any fixed number: one person's answers are counted one after the other. */
const ANSWERS_LOCK = 7_210_006;

/** An answer under way is always the last message of its chat, so no more than that is looked at. */
async function assertMayWaitForMore(tx: Prisma.TransactionClient, { id }: CurrentUser) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ANSWERS_LOCK}::int, hashtext(${id}))`;
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    select count(*) from chats c, lateral (
      select state from chat_messages where chat_id = c.id order by id desc limit 1
    ) last
    where c.user_id = ${id}::uuid and last.state in ('queued', 'streaming')`;
  if (Number(row?.count) >= MAX_ANSWERS_UNDER_WAY) throw tooMany(TOO_MANY_ANSWERS);
}

/**
 * Asks the model something. The prompt, the answer to come and its job are written together.
 * @throws {DomainError} CONFLICT while an answer is under way; TOO_MANY_REQUESTS while five are in other chats.
 */
export async function sendPrompt(
  user: CurrentUser,
  chatId: string,
  { content, model }: { content: string; model?: string | null | undefined },
) {
  return db().$transaction(async (tx) => {
    const chat = await lockChat(tx, user, chatId);
    assertNothingUnderWay(chat);
    await assertMayWaitForMore(tx, user);
    const messageId = newId();
    await tx.chatMessage.create({ data: { chatId, id: messageId, role: "user", content } });
    const asked = model === undefined ? chat.model : model;
    const answerId = await queueAnswer(tx, { chatId, model: asked });
    const title = chat.isUntitled && chat.last === null ? titleFromPrompt(content) : undefined;
    await tx.chat.update({
      where: { id: chatId },
      data: { model: asked, updatedAt: new Date(), ...(title !== undefined && { title }) },
    });
    await publish(tx, { kind: "chat", userId: user.id, chatId });
    return { messageId, answerId };
  });
}

/**
 * Throws the last answer away and asks anew.
 * @throws {DomainError} CONFLICT while an answer is under way, and where nothing was asked yet;
 * TOO_MANY_REQUESTS while five are under way in other chats.
 */
export async function retryAnswer(user: CurrentUser, chatId: string) {
  return db().$transaction(async (tx) => {
    const chat = await lockChat(tx, user, chatId);
    assertNothingUnderWay(chat);
    await assertMayWaitForMore(tx, user);
    if (chat.last === null) throw conflict("There is no answer to try again. Ask something first.");
    await tx.chatMessage.deleteMany({ where: { chatId, id: chat.last.id, role: "assistant" } });
    const answerId = await queueAnswer(tx, { chatId, model: chat.model });
    await tx.chat.update({ where: { id: chatId }, data: { updatedAt: new Date() } });
    await publish(tx, { kind: "chat", userId: user.id, chatId });
    return { answerId };
  });
}

/** Ends the answer under way, if there is one; what has come of it stays. */
export async function stopChat(user: CurrentUser, chatId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockChat(tx, user, chatId);
    await stopAnswer(tx, { chatId, userId: user.id });
  });
}
