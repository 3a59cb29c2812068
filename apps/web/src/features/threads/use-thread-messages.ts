"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTRPC } from "@/lib/trpc";
import { threadPages } from "./thread-pages";

/** A thread, oldest first, as far as it is loaded; live updates keep it fresh. */
export function useThreadMessages(channelId: string, messageId: string) {
  const query = useInfiniteQuery(threadPages(useTRPC(), channelId, messageId));
  const { data, fetchNextPage } = query;
  const messages = useMemo(() => {
    const root = data?.pages[0]?.root;
    return root === undefined ? [] : [root, ...(data?.pages ?? []).flatMap(({ items }) => items)];
  }, [data]);
  /** What one has written oneself stands at the end, so everything before it has to be there. */
  const loadAll = useCallback(async () => {
    for (let more = true; more; ) more = (await fetchNextPage()).hasNextPage;
  }, [fetchNextPage]);
  return { ...query, messages, root: messages[0], loadAll };
}

export type Thread = ReturnType<typeof useThreadMessages>;
