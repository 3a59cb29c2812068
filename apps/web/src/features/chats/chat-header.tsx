"use client";

import { BackLink } from "@/components/ui/back-link";
import { ChatMenu } from "./chat-menu";
import type { Chat } from "./types";

/** Which chat this is, and what may be done with it. */
export const ChatHeader = ({ chat }: { chat: Chat }) => (
  <header className="flex h-14 shrink-0 items-center gap-2 border-b px-2 sm:px-6">
    <BackLink />
    <h1 className="min-w-0 flex-1 truncate font-semibold" title={chat.title}>
      {chat.title}
    </h1>
    <ChatMenu chat={chat} />
  </header>
);
