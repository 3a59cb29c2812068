import type { MessageView } from "@tidings/api";

/** What others wrote after the last message that was read; nothing where nothing was ever read. */
export const newMessages = (
  messages: MessageView[],
  readUpTo: string | null,
  myId: string,
): MessageView[] =>
  messages.filter(({ id, author }) => readUpTo !== null && id > readUpTo && author.id !== myId);
