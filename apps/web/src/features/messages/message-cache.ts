import type { InfiniteData } from "@tanstack/react-query";
import type { LiveUpdate, MessageView } from "@tidings/api";

/** A page of a channel as `message.list` gives it, newest first. */
export interface MessagePage {
  items: MessageView[];
  nextCursor: string | null;
  /** Where `message.onEvent` goes on from. */
  liveCursor: string;
}

export type MessagePages = InfiniteData<MessagePage, string | null>;

const DELETED_WEBHOOK = "Deleted Webhook";

const versionOf = (message: MessageView): number => message.changedAt?.getTime() ?? 0;

const markDeleted = (message: MessageView, webhookIds: ReadonlySet<string>): MessageView =>
  message.meta.webhook !== undefined && webhookIds.has(message.meta.webhook.id)
    ? { ...message, author: { ...message.author, name: DELETED_WEBHOOK, imageUrl: null } }
    : message;

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
  const isKnown = pages.some(({ items }) => items.some(({ id }) => id === message.id));
  if (!isKnown) return message.id < oldestLoaded(pages) ? pages : insert(pages, message);
  return pages.map((page) => ({
    ...page,
    items: page.items.map((known) =>
      known.id === message.id && versionOf(known) <= versionOf(message) ? message : known,
    ),
  }));
}

/**
 * The pages after a live update. An update may repeat what is known and may come out of order: of two
 * versions of a message the newer one stays.
 * @param liveCursor the update's position, from which a later stream goes on.
 */
export function applyUpdate(
  data: MessagePages,
  update: Pick<LiveUpdate, "messages" | "deletedMessageIds" | "deletedWebhookIds">,
  liveCursor: string,
): MessagePages {
  const gone = new Set(update.deletedMessageIds);
  const deletedWebhooks = new Set(update.deletedWebhookIds);
  const pages = update.messages.reduce(upsert, data.pages).map((page, index) => ({
    ...page,
    ...(index === 0 && { liveCursor }),
    items: page.items
      .filter(({ id }) => !gone.has(id))
      .map((message) => markDeleted(message, deletedWebhooks)),
  }));
  return { ...data, pages };
}
