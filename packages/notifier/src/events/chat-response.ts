import { z } from "zod";
import { chatJson, chatSchema, linkToChat, nameOfChat, SAMPLE_CHAT } from "./chat.ts";
import type { EventType } from "./event-type.ts";

const schema = z.object({ chat: chatSchema });

/** A model's answer is ready. */
export const chatResponse: EventType<z.infer<typeof schema>> = {
  name: "chat_response",
  scope: "user",
  label: "An answer in a chat is ready",
  isPrivate: true,
  schema,
  sample: { chat: SAMPLE_CHAT },
  toJson: ({ chat }) => ({ event: "chat_response", chat: chatJson(chat) }),
  describe: ({ chat }, appUrl) => ({
    title: `The answer in ${nameOfChat(chat)} is ready`,
    text: `You asked: ${chat.last_message}`,
    link: linkToChat(chat, appUrl),
    tone: "good",
  }),
};
