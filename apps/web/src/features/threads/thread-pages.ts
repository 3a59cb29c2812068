import { MAX_PAGE } from "@tidings/api/limits";
import type { useTRPC } from "@/lib/trpc";

type Api = Pick<ReturnType<typeof useTRPC>, "message">;

/** The query behind a thread. */
export const threadPages = (api: Api, channelId: string, messageId: string) =>
  api.message.thread.infiniteQueryOptions(
    { channelId, messageId, limit: MAX_PAGE },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      // The channel's stream keeps it fresh.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  );
