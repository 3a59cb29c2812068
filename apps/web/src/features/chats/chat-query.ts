import { replaceEqualDeep } from "@tanstack/react-query";
import type { useTRPC } from "@/lib/trpc";
import { keepNewer } from "./chat-cache";
import type { Chat } from "./types";

type Api = Pick<ReturnType<typeof useTRPC>, "chat">;

/** The query behind a chat; the server's rendering and the browser ask the same. */
export const chatQuery = (api: Api, chatId: string) =>
  api.chat.get.queryOptions(
    { chatId },
    {
      structuralSharing: (known, fetched) =>
        known === undefined
          ? fetched
          : replaceEqualDeep(known, keepNewer(known as Chat, fetched as Chat)),
    },
  );
