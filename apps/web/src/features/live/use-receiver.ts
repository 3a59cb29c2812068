"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { LiveUpdate } from "@tidings/api";
import { useCallback } from "react";
import { useTRPC } from "@/lib/trpc";
import { applyUpdate, type MessagePages } from "../messages/message-cache";
import { messagePages } from "../messages/message-pages";
import { addActivity } from "./activity";

/** What a stream hands over: an update, under its position. */
interface Tracked {
  id: string;
  data: LiveUpdate;
}

/** Brings live updates into the cache that the page shows. */
export function useReceiver(channelId: string | null) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    ({ id, data: update }: Tracked) => {
      const refresh = (...keys: (readonly unknown[])[]) => {
        for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
      };
      if (channelId !== null) {
        const { queryKey } = messagePages(api, channelId);
        queryClient.setQueryData<MessagePages>(
          queryKey,
          (pages) => pages && applyUpdate(pages, update, id),
        );
        if (update.stale.includes("messages")) void queryClient.resetQueries({ queryKey });
      }
      queryClient.setQueryData(
        api.channel.list.queryKey(),
        (channels) => channels && addActivity(channels, update.activity),
      );
      const { channel, channelWebhook, account } = api;
      if (update.stale.includes("webhooks")) refresh(channelWebhook.list.queryKey());
      if (update.stale.includes("account")) refresh(account.me.queryKey());
      if (update.stale.includes("channels")) {
        refresh(channel.list.queryKey(), channel.get.queryKey(), channel.members.queryKey());
      }
    },
    [api, queryClient, channelId],
  );
}
