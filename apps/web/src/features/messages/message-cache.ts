import type { InfiniteData } from "@tanstack/react-query";
import type { LiveUpdate, MessageView } from "@tidings/api";
import { isNewer, markDeleted } from "./message-version.ts";

/** A page of a channel as `message.list` gives it, newest first. */
export interface MessagePage {
  items: MessageView[];
  nextCursor: string | null;
  /** Where `message.onEvent` goes on from. */
  liveCursor: string;
}

export type MessagePages = InfiniteData<MessagePage, string | null>;

/** The oldest message that is loaded, where there may be older ones; nothing before it is inserted. */
function oldestLoaded(pages: MessagePage[]): string {
  const last = pages.at(-1);
  return last?.nextCursor == null ? "" : (last.items.at(-1)?.id ?? "");
}

/** Puts a message where its id belongs: into the page that spans it, or the first. */
function insert(pages: MessagePage[], message: MessageView): MessagePage[] {
  const found = pages.findIndex(({ items }) => items.some(({ id }) => id <= message.id));
  const target = found === -1 ? pages.length - 1 : found;
  return pages.map((page, index) =>
    index === target
      ? { ...page, items: [...page.items, message].sort((a, b) => (a.id < b.id ? 1 : -1)) }
      : page,
  );
}

function upsert(pages: MessagePage[], message: MessageView): MessagePage[] {
  const at = pages.findIndex(({ items }) => items.some(({ id }) => id === message.id));
  if (at === -1) return message.id < oldestLoaded(pages) ? pages : insert(pages, message);
  const replace = (known: MessageView) =>
    known.id === message.id && isNewer(message, known) ? message : known;
  return pages.map((page, index) =>
    index === at ? { ...page, items: page.items.map(replace) } : page,
  );
}

/**
 * The pages after a live update. An update may repeat what is known and may come out of order: of two
 * versions of a message the newer one stays. Replies are their threads' own.
 * @param liveCursor the update's position, from which a later stream goes on.
 */
export function applyUpdate(
  data: MessagePages,
  update: Pick<LiveUpdate, "messages" | "deletedMessageIds" | "deletedWebhookIds">,
  liveCursor: string,
): MessagePages {
  const gone = new Set(update.deletedMessageIds);
  const deletedWebhooks = new Set(update.deletedWebhookIds);
  const messages = update.messages.filter(({ threadId }) => threadId === null);
  const isAnythingGone = gone.size > 0 || deletedWebhooks.size > 0;
  const pages = messages.reduce(upsert, data.pages).map((page, index) => ({
    ...page,
    ...(index === 0 && { liveCursor }),
    // Left as they are, what was made of them is good for further.
    items: isAnythingGone
      ? page.items
          .filter(({ id }) => !gone.has(id))
          .map((message) => markDeleted(message, deletedWebhooks))
      : page.items,
  }));
  return { ...data, pages };
}
