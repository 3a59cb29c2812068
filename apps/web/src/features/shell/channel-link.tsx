"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/lib/cn";
import { ChannelName } from "../channels/channel-name";
import type { ListedChannel } from "../channels/types";

const MOST_SHOWN = 99;

/** The way to a channel; bold, with a number, while something in it is unread. */
export function ChannelLink({ channel, isOpen }: { channel: ListedChannel; isOpen: boolean }) {
  const { id, name, isPrivate, unreadCount } = channel;
  const isUnread = unreadCount > 0 && !isOpen;
  return (
    <li className="min-w-0">
      <Link
        href={`/channels/${id}`}
        // Pages are made for the one who opens them; fetching them all ahead would cost more than it saves.
        prefetch={false}
        aria-current={isOpen ? "page" : undefined}
        className={cn(
          "flex min-h-10 items-center justify-between gap-2 rounded-md px-2 text-sm transition-colors hover:bg-accent md:min-h-8",
          isOpen &&
            "bg-primary-soft font-medium text-primary-soft-foreground hover:bg-primary-soft",
          isUnread && "font-semibold text-foreground",
        )}
      >
        <ChannelName name={name} isPrivate={isPrivate} />
        {isUnread && (
          <Badge aria-label={`${unreadCount} unread`}>
            {unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : unreadCount}
          </Badge>
        )}
      </Link>
    </li>
  );
}
