import type { OnFinished } from "@tidings/assistant";
import { emit } from "@tidings/notifier";
import { mayDeliverToUsers } from "./user-webhooks.ts";

/** Tells a person's endpoints how the answer to their prompt ended, while user webhooks are on. */
export const announceAnswer: OnFinished = async (tx, { chat, prompt, answer }) => {
  if (!(await mayDeliverToUsers(tx))) return;
  const { userId } = chat;
  const about = { id: chat.id, title: chat.title, last_message: prompt };
  if (answer.state === "done") {
    await emit(tx, { type: "chat_response", payload: { chat: about }, userId });
  } else {
    const payload = { chat: about, error: answer.error };
    await emit(tx, { type: "chat_failed", payload, userId });
  }
};
