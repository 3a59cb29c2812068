"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/lib/trpc";
import { messagePages } from "./message-pages";

/** A channel's messages, oldest first, as far as they are loaded; live updates keep them fresh. */
export function useMessages(channelId: string) {
  const query = useInfiniteQuery(messagePages(useTRPC(), channelId));
  const messages = useMemo(
    () => (query.data?.pages ?? []).flatMap(({ items }) => items).reverse(),
    [query.data],
  );
  return { ...query, messages };
}
