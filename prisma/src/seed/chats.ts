import { randomInt } from "node:crypto";
import { db } from "../client.ts";
import { newId } from "../ids.ts";

/** A chat, without messages. */
export const seedChat = ({
  userId,
  title = `Chat ${randomInt(1_000_000_000)}`,
  isUntitled = false,
}: {
  userId: string;
  title?: string;
  isUntitled?: boolean;
}) => db().chat.create({ data: { id: newId(), userId, title, isUntitled } });

/** Prompts and their answers, oldest first. */
export async function seedTurns(chatId: string, turns: { prompt: string; answer: string }[]) {
  const data = turns.flatMap(({ prompt, answer }) => [
    { chatId, id: newId(), role: "user" as const, content: prompt },
    {
      chatId,
      id: newId(),
      role: "assistant" as const,
      content: answer,
      state: "done" as const,
      finishedAt: new Date(),
    },
  ]);
  await db().chatMessage.createMany({ data });
  return data;
}
