import type { QueryClient } from "@tanstack/react-query";
import type { LiveUpdate } from "@tidings/api";
import { refetch } from "@/lib/refetch";
import type { useTRPC } from "@/lib/trpc";
import { applyToThread, type ThreadPages } from "../threads/thread-cache";
import { applyUpdate, type MessagePages } from "./message-cache";
import { messagePages } from "./message-pages";

type Api = ReturnType<typeof useTRPC>;
type Changes = Pick<LiveUpdate, "messages" | "deletedMessageIds" | "deletedWebhookIds">;

/**
 * Brings what happened to a channel's messages into the cache: of the channel and of its threads.
 * @param position where a later stream goes on from; left out where it doesn't change
 */
export function receiveChanges(
  api: Api,
  queryClient: QueryClient,
  channelId: string,
  changes: Changes,
  position?: string,
): void {
  const { queryKey } = messagePages(api, channelId);
  queryClient.setQueryData<MessagePages>(
    queryKey,
    (data) => data && applyUpdate(data, changes, position ?? data.pages[0]?.liveCursor ?? ""),
  );
  const threads = { queryKey: api.message.thread.infiniteQueryKey() };
  queryClient.setQueriesData<ThreadPages>(threads, (data) => data && applyToThread(data, changes));
  // One that is on its way may have been read before this, and is asked for anew.
  const isUnderWay = queryClient.isFetching(threads) > 0;
  const concernsThreads =
    changes.deletedMessageIds.length > 0 ||
    changes.messages.some(({ threadId }) => threadId !== null);
  if (isUnderWay && concernsThreads) refetch(queryClient, { ...threads, fetchStatus: "fetching" });
}

/** More was missed than is told of message by message: what is shown is loaded anew. */
export function reloadMessages(api: Api, queryClient: QueryClient, channelId: string): void {
  const { queryKey } = messagePages(api, channelId);
  void queryClient.resetQueries({ queryKey });
  void queryClient.resetQueries({ queryKey: api.message.thread.infiniteQueryKey() });
}
