"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { LiveUpdate } from "@tidings/api";
import { useCallback } from "react";
import { refetch } from "@/lib/refetch";
import { useTRPC } from "@/lib/trpc";
import { whenSettled } from "@/lib/when-settled";
import { applyDeltas } from "../chats/chat-cache";
import { chatQuery } from "../chats/chat-query";
import { receiveChanges, reloadMessages } from "../messages/receive-changes";
import { addActivity } from "./activity";
import { staleQueries } from "./stale-queries";
import { useRefreshDeliveries } from "./use-refresh-deliveries";

/** What a stream hands over: an update, under its position. */
interface Tracked {
  id: string;
  data: LiveUpdate;
}

/** What the page shows in full: a channel, a chat, or neither. */
interface Shown {
  channelId?: string;
  chatId?: string;
}

type Api = ReturnType<typeof useTRPC>;

/** Brings live updates into the cache that the page shows. */
export function useReceiver({ channelId, chatId }: Shown) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const refreshDeliveries = useRefreshDeliveries();
  return useCallback(
    ({ id, data: update }: Tracked) => {
      if (channelId !== undefined) receiveMessages(api, queryClient, channelId, update, id);
      if (chatId !== undefined) receiveAnswers(api, queryClient, chatId, update);
      receiveActivity(api, queryClient, update);
      const queries = staleQueries(api);
      for (const queryKey of update.stale.flatMap((what) => queries[what] ?? [])) {
        refetch(queryClient, { queryKey });
      }
      if (update.stale.includes("deliveries")) refreshDeliveries();
    },
    [api, queryClient, channelId, chatId, refreshDeliveries],
  );
}

/** Counts what is new elsewhere, also in a list that is on its way and may have been read before that. */
function receiveActivity(api: Api, queryClient: QueryClient, { activity }: LiveUpdate): void {
  if (activity.length === 0) return;
  const queryKey = api.channel.list.queryKey();
  const countedIn = () => queryClient.getQueryData(queryKey)?.[0]?.countedIn;
  const add = () =>
    queryClient.setQueryData(queryKey, (list) => list && addActivity(list, activity));
  const before = countedIn();
  add();
  void whenSettled(queryClient, queryKey, async () => void (countedIn() !== before && add()));
}

function receiveMessages(
  api: Api,
  queryClient: QueryClient,
  channelId: string,
  update: LiveUpdate,
  position: string,
): void {
  receiveChanges(api, queryClient, channelId, update, position);
  if (update.stale.includes("messages")) reloadMessages(api, queryClient, channelId);
}

function receiveAnswers(
  api: Api,
  queryClient: QueryClient,
  chatId: string,
  { chat: deltas }: LiveUpdate,
): void {
  if (deltas.length === 0) return;
  const { queryKey } = chatQuery(api, chatId);
  const known = queryClient.getQueryData(queryKey);
  const chat = known && applyDeltas(known, deltas);
  if (chat) queryClient.setQueryData(queryKey, chat);
  else refetch(queryClient, { queryKey });
}
