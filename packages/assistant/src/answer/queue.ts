import { addJob } from "@tidings/jobs";
import { type AnswerState, newId, type Prisma } from "@tidings/prisma";

export const ANSWER_TASK = "answer";

/** The states in which an answer is still to come. */
export const UNDER_WAY = ["queued", "streaming"] as const satisfies AnswerState[];

export interface AnswerJob {
  chatId: string;
  answerId: string;
}

/**
 * Asks the model to answer a chat as it stands. The answer's row and its job belong to the transaction
 * that wrote the prompt, so there is no prompt without an answer under way.
 * @param model null asks the provider's first
 * @returns the answer's id
 */
export async function queueAnswer(
  tx: Prisma.TransactionClient,
  { chatId, model }: { chatId: string; model: string | null },
): Promise<string> {
  const answerId = newId();
  await tx.chatMessage.create({
    data: { chatId, id: answerId, role: "assistant", content: "", state: "queued", model },
  });
  await addJob(tx, {
    task: ANSWER_TASK,
    payload: { chatId, answerId } satisfies AnswerJob,
    key: `${ANSWER_TASK}:${answerId}`,
  });
  return answerId;
}
