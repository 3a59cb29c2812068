import type { ChatDelta } from "@tidings/api";
import { isUnderWay } from "./is-under-way";
import type { Chat, ChatMessage } from "./types";

const withDelta = (
  message: ChatMessage,
  { messageId: _, from, text, ...rest }: ChatDelta,
): ChatMessage => ({ ...message, ...rest, content: message.content.slice(0, from) + text });

/** The chat after what the stream has brought; null when the page lacks what that belongs to. */
export function applyDeltas(chat: Chat, deltas: readonly ChatDelta[]): Chat | null {
  const messages = new Map(chat.messages.map((message) => [message.id, message]));
  for (const delta of deltas) {
    const message = messages.get(delta.messageId);
    if (message === undefined || message.content.length < delta.from) return null;
    messages.set(delta.messageId, withDelta(message, delta));
  }
  return { ...chat, messages: [...messages.values()] };
}

/** Whether the page has heard more of an answer than a fetch that was under way meanwhile. */
const isNewer = (known: ChatMessage, fetched: ChatMessage): boolean =>
  isUnderWay(fetched) && (!isUnderWay(known) || known.content.length > fetched.content.length);

/** A chat as it was fetched, but for the answers that the stream has brought further by now. */
export function keepNewer(known: Chat, fetched: Chat): Chat {
  const messages = new Map(known.messages.map((message) => [message.id, message]));
  return {
    ...fetched,
    messages: fetched.messages.map((message) => {
      const before = messages.get(message.id);
      return before !== undefined && isNewer(before, message) ? before : message;
    }),
  };
}

const queuedAnswer = (id: string, model: string | null): ChatMessage => ({
  id,
  role: "assistant",
  content: "",
  state: "queued",
  model,
  error: null,
  createdAt: new Date(),
  finishedAt: null,
});

interface Sent {
  messageId: string;
  answerId: string;
  content: string;
  model: string | null;
}

/** The chat with a prompt that was just sent and the answer to come, unless it has them already. */
export function withPrompt(chat: Chat, { messageId, answerId, content, model }: Sent): Chat {
  if (chat.messages.some(({ id }) => id === messageId)) return chat;
  const answer = queuedAnswer(answerId, model);
  const prompt = {
    ...answer,
    id: messageId,
    role: "user" as const,
    content,
    state: null,
    model: null,
  };
  return { ...chat, model, messages: [...chat.messages, prompt, answer] };
}

/** The chat with another answer to come in the place of the last one. */
export function withRetry(chat: Chat, answerId: string): Chat {
  if (chat.messages.some(({ id }) => id === answerId)) return chat;
  const kept =
    chat.messages.at(-1)?.role === "assistant" ? chat.messages.slice(0, -1) : chat.messages;
  return { ...chat, messages: [...kept, queuedAnswer(answerId, chat.model)] };
}
