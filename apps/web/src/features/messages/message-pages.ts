import type { useTRPC } from "@/lib/trpc";

type Api = Pick<ReturnType<typeof useTRPC>, "message">;

/** The query behind a channel's messages; the server's rendering and the browser ask the same. */
export const messagePages = (api: Api, channelId: string) =>
  api.message.list.infiniteQueryOptions(
    { channelId },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      // The stream keeps it fresh; asking again would only make the page jump.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  );
