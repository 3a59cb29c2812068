import type { InfiniteData } from "@tanstack/react-query";
import type { LiveUpdate, MessageView } from "@tidings/api";
import { isNewer, markDeleted } from "../messages/message-version.ts";

/** A page of a thread as `message.thread` gives it, oldest first. */
export interface ThreadPage {
  root: MessageView;
  items: MessageView[];
  nextCursor: string | null;
}

export type ThreadPages = InfiniteData<ThreadPage, string | null>;

/** Puts a reply where its id belongs. What comes after the last page isn't loaded yet, and comes with the next. */
function upsert(pages: ThreadPage[], reply: MessageView): ThreadPage[] {
  const spans = ({ items, nextCursor }: ThreadPage) =>
    nextCursor === null || reply.id <= (items.at(-1)?.id ?? "");
  const target = pages.findIndex(spans);
  return pages.map((page, index) => {
    if (index !== target) return page;
    const known = page.items.find(({ id }) => id === reply.id);
    if (known !== undefined && !isNewer(reply, known)) return page;
    const others = page.items.filter(({ id }) => id !== reply.id);
    return { ...page, items: [...others, reply].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });
}

/** The message above after an update; once it is gone its place stays, since the thread is open. */
function rootAfter(root: MessageView, { messages, deletedMessageIds }: Changes): MessageView {
  const told = messages.filter(({ id }) => id === root.id);
  const after = told.reduce((known, next) => (isNewer(next, known) ? next : known), root);
  return deletedMessageIds.includes(root.id)
    ? { ...after, isDeleted: true, content: "", cards: null }
    : after;
}

type Changes = Pick<LiveUpdate, "messages" | "deletedMessageIds" | "deletedWebhookIds">;

/** A thread's pages after a live update of its channel, which may repeat what is known. */
export function applyToThread(data: ThreadPages, changes: Changes): ThreadPages {
  const [first] = data.pages;
  if (first === undefined) return data;
  const gone = new Set(changes.deletedMessageIds);
  const deletedWebhooks = new Set(changes.deletedWebhookIds);
  const root = markDeleted(rootAfter(first.root, changes), deletedWebhooks);
  const replies = changes.messages.filter(({ threadId }) => threadId === root.id);
  const pages = replies.reduce(upsert, data.pages).map((page) => ({
    ...page,
    root,
    items: page.items
      .filter(({ id }) => !gone.has(id))
      .map((reply) => markDeleted(reply, deletedWebhooks)),
  }));
  return { ...data, pages };
}
