import { publish } from "@tidings/bus";
import type { Prisma } from "@tidings/prisma";
import { UNDER_WAY } from "./queue.ts";

/** Ends the answer that a chat is waiting for; what has come of it stays. Does nothing without one. */
export async function stopAnswer(
  tx: Prisma.TransactionClient,
  { chatId, userId }: { chatId: string; userId: string },
): Promise<void> {
  const [stopped] = await tx.chatMessage.updateManyAndReturn({
    where: { chatId, state: { in: [...UNDER_WAY] }, chat: { userId } },
    data: { state: "stopped", finishedAt: new Date() },
    select: { id: true },
  });
  if (stopped !== undefined)
    await publish(tx, { kind: "chat", userId, chatId, stopped: stopped.id });
}
