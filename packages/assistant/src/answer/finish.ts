import { publish } from "@tidings/bus";
import { db, type Prisma } from "@tidings/prisma";
import { isHeldBy, type Run } from "./run.ts";

/** How an answer ended by itself: whole, or for a reason in words. */
export type Outcome = { state: "done"; error: null } | { state: "failed"; error: string };

export type Ending = Outcome & {
  /** Text that was not written yet. */
  rest: string;
  /** A title for a chat that has none yet. */
  title: string | null;
};

/** An answer that has just ended by itself, and what it belongs to. */
export interface FinishedAnswer {
  chat: { id: string; userId: string; title: string };
  prompt: string;
  answer: { id: string } & Outcome;
}

/** When many answers end at once they wait for connections; an answer that is there must not get lost by that. */
const PATIENT = { maxWait: 20_000, timeout: 20_000 } as const;

/** What follows from an answer's end, in its transaction. */
export type OnFinished = (tx: Prisma.TransactionClient, finished: FinishedAnswer) => Promise<void>;

/** Ends an answer, unless it is no longer the run's to end. */
export async function finish(
  run: Run,
  prompt: string,
  { rest, title, ...outcome }: Ending,
  onFinished: OnFinished,
): Promise<void> {
  const { chatId, answerId } = run;
  await db().$transaction(async (tx) => {
    // The chat's row comes first wherever both are locked, so that nobody waits in a circle.
    await tx.$executeRaw`select 1 from chats where id = ${chatId}::uuid for update`;
    const count = await tx.$executeRaw`
      update chat_messages
      set state = ${outcome.state}::answer_state, error = ${outcome.error}, finished_at = now(),
        content = content || ${rest}
      where ${isHeldBy(run)}`;
    if (count === 0) return;
    const { isUntitled } = await tx.chat.findUniqueOrThrow({ where: { id: chatId } });
    const named = isUntitled && title !== null ? { title, isUntitled: false } : {};
    const chat = await tx.chat.update({
      where: { id: chatId },
      data: { ...named, updatedAt: new Date() },
      select: { id: true, userId: true, title: true },
    });
    await onFinished(tx, { chat, prompt, answer: { id: answerId, ...outcome } });
    await publish(tx, { kind: "chat", userId: chat.userId, chatId });
  }, PATIENT);
}
