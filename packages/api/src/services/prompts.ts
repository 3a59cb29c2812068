import { queueAnswer, stopAnswer, titleFromPrompt, UNDER_WAY } from "@tidings/assistant";
import { publish } from "@tidings/bus";
import { db, newId, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { conflict, notFound } from "../errors.ts";

const UNDER_WAY_STATES: readonly unknown[] = UNDER_WAY;

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

/**
 * Asks the model something. The prompt, the answer to come and its job are written together.
 * @throws {DomainError} CONFLICT while an answer is under way.
 */
export async function sendPrompt(
  user: CurrentUser,
  chatId: string,
  { content, model }: { content: string; model?: string | null | undefined },
) {
  return db().$transaction(async (tx) => {
    const chat = await lockChat(tx, user, chatId);
    assertNothingUnderWay(chat);
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
 * @throws {DomainError} CONFLICT while an answer is under way, and where nothing was asked yet.
 */
export async function retryAnswer(user: CurrentUser, chatId: string) {
  return db().$transaction(async (tx) => {
    const chat = await lockChat(tx, user, chatId);
    assertNothingUnderWay(chat);
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
