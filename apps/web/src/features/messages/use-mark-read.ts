"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/lib/trpc";
import { markReadUpTo } from "./mark-read-up-to";

const SETTLE_MS = 400;

/** Remembers how far a channel has been read: up to its newest message, once that was really in sight. */
export function useMarkRead(
  channelId: string,
  newest: string | undefined,
  isInSight: () => boolean,
) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const { mutate } = useMutation(api.channel.markRead.mutationOptions());
  const marked = useRef<string>(undefined);
  useEffect(() => {
    if (newest === undefined) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const mark = () => {
      const isSeen = document.visibilityState === "visible" && isInSight();
      if (!isSeen) return;
      clearInterval(timer);
      if (marked.current === newest) return;
      marked.current = newest;
      mutate({ channelId, messageId: newest });
      markReadUpTo(api, queryClient, channelId, newest);
      queryClient.setQueryData(api.channel.list.queryKey(), (channels) =>
        channels?.map((one) => (one.id === channelId ? { ...one, unreadCount: 0 } : one)),
      );
    };
    timer = setInterval(mark, SETTLE_MS);
    return () => clearInterval(timer);
  }, [api, queryClient, mutate, channelId, newest, isInSight]);
}
