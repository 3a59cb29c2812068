import { db, newId } from "@tidings/prisma";
import { seedChat, seedUser } from "@tidings/prisma/seed";
import { queueAnswer } from "../answer/queue.ts";
import { stopAnswer } from "../answer/stop.ts";

/** A chat of somebody new, as far as a model's side of it is concerned. */
export async function startChat() {
  const { id: userId } = await seedUser();
  const { id: chatId } = await seedChat({ userId, title: "New chat", isUntitled: true });
  return {
    chatId,
    userId,
    /** Writes a prompt and the answer to come; gives the answer's id. */
    ask: (content: string, model: string | null = "tidal-1"): Promise<string> =>
      db().$transaction(async (tx) => {
        await tx.chatMessage.create({ data: { chatId, id: newId(), role: "user", content } });
        return queueAnswer(tx, { chatId, model });
      }),
    stop: () => db().$transaction((tx) => stopAnswer(tx, { chatId, userId })),
    read: (answerId: string) =>
      db().chatMessage.findUniqueOrThrow({ where: { chatId_id: { chatId, id: answerId } } }),
    chat: () => db().chat.findUniqueOrThrow({ where: { id: chatId } }),
  };
}

/** Waits until a condition holds, by asking again; the test's own time-out is the bound. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
