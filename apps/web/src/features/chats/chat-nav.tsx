"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { ChatLink } from "./chat-link";
import { chatPages } from "./chat-pages";
import { useUnseen } from "./use-unseen";

const CHAT_PATH = /^\/chats\/(.+)$/;

/** One's own chats in the sidebar, the latest used first. */
export function ChatNav() {
  const chats = useInfiniteQuery(chatPages(useTRPC()));
  const { hasNextPage, isFetching, isError, fetchNextPage } = chats;
  const shown = chats.data?.pages.length ?? 0;
  // News may cancel the fetching of older ones; what was asked for stays asked for.
  const [wanted, setWanted] = useState(1);
  useEffect(() => {
    if (shown < wanted && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [shown, wanted, hasNextPage, isFetching, isError, fetchNextPage]);
  const pathname = usePathname();
  const listed = useMemo(() => chats.data?.pages.flatMap(({ items }) => items), [chats.data]);
  const all = listed ?? [];
  const isUnseen = useUnseen(listed, CHAT_PATH.exec(pathname)?.[1]);
  return (
    <nav aria-label="Chats">
      <div className="flex h-9 items-center justify-between pr-1 pl-2">
        <h2 className="text-xs font-semibold text-muted-foreground">Chats</h2>
        <Button asChild variant="ghost" size="icon" className="size-7">
          <Link
            href="/chats"
            aria-label="New chat"
            aria-current={pathname === "/chats" ? "page" : undefined}
          >
            <Plus aria-hidden />
          </Link>
        </Button>
      </div>
      {chats.isError && all.length === 0 && (
        <ErrorState message={messageOf(chats.error)} onRetry={() => void chats.refetch()} />
      )}
      {chats.isSuccess && all.length === 0 && (
        <p className="px-2 py-1 text-sm text-muted-foreground">No chats yet.</p>
      )}
      <ul className="grid grid-cols-1 gap-px">
        {all.map((chat) => (
          <ChatLink
            key={chat.id}
            chat={chat}
            isOpen={pathname === `/chats/${chat.id}`}
            isUnseen={isUnseen(chat)}
          />
        ))}
      </ul>
      {chats.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          className="mt-px w-full justify-start px-2 font-normal text-muted-foreground"
          loading={chats.isFetchingNextPage}
          onClick={() => setWanted(shown + 1)}
        >
          Show older chats
        </Button>
      )}
    </nav>
  );
}
