import type { useTRPC } from "@/lib/trpc";

type Api = Pick<ReturnType<typeof useTRPC>, "chat">;

/** So many stand in the sidebar until one asks for more. */
const PAGE = 15;

/** The query behind the sidebar's chats; the server's rendering and the browser ask the same. */
export const chatPages = (api: Api) =>
  api.chat.list.infiniteQueryOptions(
    { limit: PAGE },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  );
