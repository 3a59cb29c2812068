"use client";

import Link from "next/link";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";
import type { ListedChat } from "./types";

interface ChatLinkProps {
  chat: ListedChat;
  isOpen: boolean;
  /** An answer came while one looked elsewhere. */
  isUnseen: boolean;
}

/** The way to a chat; it says while an answer is under way in it, and when one is there to be seen. */
export const ChatLink = ({ chat, isOpen, isUnseen }: ChatLinkProps) => (
  <li>
    <Link
      href={`/chats/${chat.id}`}
      prefetch={false}
      aria-current={isOpen ? "page" : undefined}
      title={chat.title}
      className={cn(
        "flex min-h-10 items-center justify-between gap-2 rounded-md px-2 text-sm transition-colors hover:bg-accent md:min-h-8",
        isOpen && "bg-primary-soft font-medium text-primary-soft-foreground hover:bg-primary-soft",
        isUnseen && "font-semibold text-foreground",
      )}
    >
      <span className="min-w-0 truncate">{chat.title}</span>
      {isUnseen && (
        <>
          <span aria-hidden className="size-2 shrink-0 rounded-full bg-primary" />
          <span className="sr-only">, new answer</span>
        </>
      )}
      {chat.isAnswering && (
        <>
          <Spinner className="size-3.5 shrink-0" />
          <span className="sr-only">, answering</span>
        </>
      )}
    </Link>
  </li>
);
