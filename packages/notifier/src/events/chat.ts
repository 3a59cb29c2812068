import { z } from "zod";
import type { Words } from "./event-type.ts";

/** A chat as the outside sees it; `last_message` is the prompt. */
export const chatSchema = z.object({ id: z.string(), title: z.string(), last_message: z.string() });

export type Chat = z.infer<typeof chatSchema>;

export const SAMPLE_CHAT: Chat = {
  id: "abc-123-def-456",
  title: "My Awesome Conversation",
  last_message: "This is the prompt I submitted.",
};

/** The documented JSON of a chat, its keys in their order. */
export const chatJson = ({ id, title, last_message }: Chat): Chat => ({ id, title, last_message });

/** How a sentence names a chat; a new one has no title yet. */
export const nameOfChat = ({ title }: Chat): string =>
  title.trim() === "" ? "a chat without a title" : `“${title}”`;

export const linkToChat = ({ id }: Chat, appUrl: string): Words["link"] => ({
  label: "Open the chat",
  url: `${appUrl}/chats/${encodeURIComponent(id)}`,
});
