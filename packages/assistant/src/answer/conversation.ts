import { db } from "@tidings/prisma";
import type { Turn } from "../provider/stream-answer.ts";
import type { AnswerJob } from "./queue.ts";

/** What a model is told of a conversation: its newest messages, up to about so many characters. */
const MAX_CONTEXT = 200_000;

export interface Conversation {
  /** The prompt that the answer is to. */
  prompt: string;
  /** Ends with the prompt; begins with one, and roles alternate, as many models insist. */
  turns: Turn[];
  /** The chat still waits for the model to find its title. */
  needsTitle: boolean;
}

/** The conversation up to an answer. */
export async function readConversation({ chatId, answerId }: AnswerJob): Promise<Conversation> {
  const messages = await db().$queryRaw<Turn[]>`
    select role::text as role, content from (
      select id, role, content, sum(char_length(content)) over newest_first as total,
        row_number() over newest_first as place
      from chat_messages
      where chat_id = ${chatId}::uuid and id < ${answerId}::uuid and content <> ''
      window newest_first as (order by id desc)
    ) message
    where total <= ${MAX_CONTEXT} or place = 1
    order by id`;
  const prompt = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const chat = await db().chat.findUnique({ where: { id: chatId }, select: { isUntitled: true } });
  return { prompt, turns: toTurns(messages), needsTitle: chat?.isUntitled ?? false };
}

/** Prompts that follow each other (an answer between them failed) become one. */
export function toTurns(messages: readonly Turn[]): Turn[] {
  const turns: Turn[] = [];
  for (const { role, content } of messages) {
    const last = turns.at(-1);
    if (last?.role === role) last.content += `\n\n${content}`;
    else if (last !== undefined || role === "user") turns.push({ role, content });
  }
  return turns;
}
