"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { useMemo } from "react";
import { useTRPC } from "@/lib/trpc";
import { messagePages } from "./message-pages";

const reversed = new WeakMap<readonly MessageView[], readonly MessageView[]>();

/** A page turned round; the same one for the same page, so that what is made of it is kept. */
function oldestFirst(items: readonly MessageView[]): readonly MessageView[] {
  const page = reversed.get(items) ?? items.toReversed();
  reversed.set(items, page);
  return page;
}

/** A channel's messages, oldest first, as far as they are loaded; live updates keep them fresh. */
export function useMessages(channelId: string) {
  const query = useInfiniteQuery(messagePages(useTRPC(), channelId));
  const pages = useMemo(
    () => (query.data?.pages ?? []).map(({ items }) => oldestFirst(items)).reverse(),
    [query.data],
  );
  const messages = useMemo(() => pages.flat(), [pages]);
  return { ...query, pages, messages };
}
