"use client";

import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Spinner } from "@/components/ui/spinner";
import { messageOf } from "@/lib/form-errors";
import { JumpToLatest, JumpToNew } from "./jump-buttons";
import { MessageList } from "./message-list";
import { MessageListSkeleton } from "./message-list-skeleton";
import { newMessages } from "./new-messages";
import type { Rights } from "./rights";
import { SkipToComposer } from "./skip-to-composer";
import { useMarkRead } from "./use-mark-read";
import { useMessages } from "./use-messages";
import { useScroll } from "./use-scroll";

/** Not every browser lets the keyboard reach what merely scrolls. */
const FOCUSABLE = { tabIndex: 0 };

interface MessagePaneProps extends Rights {
  channelId: string;
  readUpTo: string | null;
  empty: ReactNode;
  /** The foot of the pane; `toBottom` brings what was just sent into sight. */
  children: (toBottom: () => void) => ReactNode;
}

/** A channel's messages with what stands beneath them; older ones load on scrolling up. */
export function MessagePane({ channelId, empty, children, ...list }: MessagePaneProps) {
  const query = useMessages(channelId);
  const { pages, messages, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtBottom, toBottom, isAway, hasNewer } = useScroll(scroller, messages.at(-1)?.id);
  const { length: newCount } = newMessages(messages, list.readUpTo, list.myId);
  useMarkRead(channelId, messages.at(-1)?.id, isAtBottom);
  const loadOlder = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <SkipToComposer />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <JumpToNew
          scroller={scroller}
          count={newCount}
          hasMore={newCount > 0 && newCount === messages.length}
        />
        {isAway && <JumpToLatest hasNewer={hasNewer} onJump={toBottom} />}
        <section
          ref={scroller}
          aria-label="Messages"
          {...FOCUSABLE}
          className="scroll-y flex min-h-0 flex-1 flex-col-reverse [overflow-anchor:none]"
        >
          <div className="min-w-0">
            {hasNextPage && <Older scroller={scroller} onReach={loadOlder} />}
            {query.isPending && <MessageListSkeleton />}
            {query.isError && messages.length === 0 && (
              <ErrorState message={messageOf(query.error)} onRetry={() => void query.refetch()} />
            )}
            {query.isSuccess && messages.length === 0 && empty}
            <MessageList pages={pages} place="channel" {...list} />
          </div>
        </section>
      </div>
      {children(toBottom)}
    </>
  );
}

/** Older messages are asked for this long before one comes to them. */
const AHEAD = "600px 0px 0px";

interface OlderProps {
  scroller: RefObject<HTMLElement | null>;
  onReach: () => void;
}

/** Asks for older messages when it comes near the visible part. */
function Older({ scroller, onReach }: OlderProps) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mark.current === null) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onReach();
      },
      { root: scroller.current, rootMargin: AHEAD },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [scroller, onReach]);
  return (
    <div ref={mark} className="grid h-12 place-items-center">
      <Spinner label="Loading older messages" />
    </div>
  );
}
