import { publish } from "@tidings/bus";
import { db, type Prisma } from "@tidings/prisma";
import { isHeldBy, type Run } from "./run.ts";

/** How an answer ended by itself. One that a person stopped is no news to them. */
export interface Ending {
  state: "done" | "failed";
  /** Text that was not written yet. */
  rest: string;
  /** Why it failed, in words. */
  error: string | null;
  /** A title for a chat that has none yet. */
  title: string | null;
}

/** An answer that has just ended, and what it belongs to. */
export interface FinishedAnswer {
  chat: { id: string; userId: string; title: string };
  prompt: string;
  answer: { id: string; state: "done" | "failed"; error: string | null };
}

/** What follows from an answer's end, in its transaction. */
export type OnFinished = (tx: Prisma.TransactionClient, finished: FinishedAnswer) => Promise<void>;

/** Ends an answer, unless it is no longer the run's to end. */
export async function finish(
  run: Run,
  prompt: string,
  { state, rest, error, title }: Ending,
  onFinished: OnFinished,
): Promise<void> {
  const { chatId, answerId } = run;
  await db().$transaction(async (tx) => {
    // The chat's row comes first wherever both are locked, so that nobody waits in a circle.
    await tx.$executeRaw`select 1 from chats where id = ${chatId}::uuid for update`;
    const count = await tx.$executeRaw`
      update chat_messages
      set state = ${state}::answer_state, content = content || ${rest}, error = ${error}, finished_at = now()
      where ${isHeldBy(run)}`;
    if (count === 0) return;
    const { isUntitled } = await tx.chat.findUniqueOrThrow({ where: { id: chatId } });
    const named = isUntitled && title !== null ? { title, isUntitled: false } : {};
    const chat = await tx.chat.update({
      where: { id: chatId },
      data: { ...named, updatedAt: new Date() },
      select: { id: true, userId: true, title: true },
    });
    await onFinished(tx, { chat, prompt, answer: { id: answerId, state, error } });
    await publish(tx, { kind: "chat", userId: chat.userId, chatId });
  });
}
