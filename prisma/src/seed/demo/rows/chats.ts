import { workdayBefore } from "../calendar.ts";
import { CHATS, DEMO_MODEL } from "../content/chats.ts";
import { idAt } from "../id-at.ts";
import type { People } from "./people.ts";

/** How long somebody reads and types, and how long the model takes. */
const TYPED_AFTER_MS = 90_000;
const ANSWERED_AFTER_MS = 12_000;

/** Rows of `chats` and `chat_messages`. */
export function chatRows(now: Date, people: People) {
  const conversations = CHATS.map(({ owner, workdaysAgo, time, title, turns }) => {
    const createdAt = workdayBefore(now, workdaysAgo, time);
    const chatId = idAt(createdAt);
    const messages = turns.flatMap(([prompt, answer], turn) => {
      const asked = new Date(createdAt.getTime() + turn * TYPED_AFTER_MS);
      const answered = new Date(asked.getTime() + 1);
      const finishedAt = new Date(asked.getTime() + ANSWERED_AFTER_MS);
      const common = { chatId, model: DEMO_MODEL };
      return [
        { ...common, id: idAt(asked), role: "user" as const, content: prompt, createdAt: asked },
        {
          ...common,
          id: idAt(answered),
          role: "assistant" as const,
          content: answer,
          state: "done" as const,
          run: 1,
          createdAt: answered,
          finishedAt,
        },
      ];
    });
    const updatedAt = messages.at(-1)?.createdAt ?? createdAt;
    const userId = people[owner].id;
    const chat = { id: chatId, userId, title, isUntitled: false, model: DEMO_MODEL };
    return { chat: { ...chat, createdAt, updatedAt }, messages };
  });
  return {
    chats: conversations.map(({ chat }) => chat),
    chatMessages: conversations.flatMap(({ messages }) => messages),
  };
}
