import type { MessageView } from "@tidings/api";

/** A message of a webhook, as far as a cache looks at it. */
export const message = (id: string, changes: Partial<MessageView> = {}): MessageView => ({
  id,
  channelId: "c",
  content: id,
  cards: null,
  threadId: null,
  createdAt: new Date(0),
  changedAt: null,
  isDeleted: false,
  author: { id: null, name: "CI", senderName: null, imageUrl: "/api/images/1", role: "webhook" },
  meta: { webhook: { id: "w" } },
  replyCount: 0,
  lastReplyAt: null,
  repliers: [],
  mentions: [],
  ...changes,
});
