import { z } from "zod";
import { chatJson, chatSchema, linkToChat, nameOfChat, SAMPLE_CHAT } from "./chat.ts";
import type { EventType } from "./event-type.ts";

const schema = z.object({ chat: chatSchema, error: z.string() });

/** A model gave no answer, or only part of one. */
export const chatFailed: EventType<z.infer<typeof schema>> = {
  name: "chat_failed",
  scope: "user",
  label: "An answer in a chat fails",
  isPrivate: true,
  schema,
  sample: { chat: SAMPLE_CHAT, error: "The model server did not answer within 60 seconds." },
  toJson: ({ chat, error }) => ({ event: "chat_failed", chat: chatJson(chat), error }),
  describe: ({ chat, error }, appUrl) => ({
    title: `The answer in ${nameOfChat(chat)} failed`,
    text: `${error}\nYou asked: ${chat.last_message}`,
    link: linkToChat(chat, appUrl),
    tone: "bad",
  }),
};
