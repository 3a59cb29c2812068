"use client";

import { MessageSquareOff } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Spinner } from "@/components/ui/spinner";
import { messageOf } from "@/lib/form-errors";
import { isRefusal } from "@/lib/query-client";
import { JumpToLatest } from "../messages/jump-buttons";
import { MessageList } from "../messages/message-list";
import type { Rights } from "../messages/rights";
import { useScroll } from "../messages/use-scroll";
import { ThreadSkeleton } from "./thread-skeleton";
import type { Thread } from "./use-thread-messages";

/** Not every browser lets the keyboard reach what merely scrolls. */
const FOCUSABLE = { tabIndex: 0 };

interface ThreadMessagesProps {
  thread: Thread;
  rights: Rights;
  /** The foot of the panel; `toBottom` brings what was just sent into sight. */
  children: (toBottom: () => void) => ReactNode;
}

/** A thread's messages; it opens at the end, and a short one stands at the top. */
export function ThreadMessages({ thread, rights, children }: ThreadMessagesProps) {
  const { messages, hasNextPage, fetchNextPage } = thread;
  const scroller = useRef<HTMLDivElement>(null);
  const { toBottom, isAway, hasNewer } = useScroll(scroller, messages.at(-1)?.id);
  return (
    <>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {isAway && <JumpToLatest hasNewer={hasNewer} onJump={toBottom} />}
        <section
          ref={scroller}
          aria-label="Replies"
          {...FOCUSABLE}
          className="scroll-y flex min-h-0 flex-1 flex-col-reverse [overflow-anchor:none]"
        >
          <div className="mb-auto min-w-0">
            {thread.isPending && <ThreadSkeleton />}
            {thread.isError && messages.length === 0 && (
              <Missing error={thread.error} onRetry={() => void thread.refetch()} />
            )}
            <MessageList pages={[messages]} place="thread" readUpTo={null} {...rights} />
            {hasNextPage && (
              <More
                key={messages.length}
                scroller={scroller}
                onReach={() => void fetchNextPage()}
              />
            )}
          </div>
        </section>
      </div>
      {children(toBottom)}
    </>
  );
}

/** A thread that didn't come: because there is none, or because the server wasn't reached. */
function Missing({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!isRefusal(error)) return <ErrorState message={messageOf(error)} onRetry={onRetry} />;
  return (
    <EmptyState icon={MessageSquareOff} headingLevel="h3" title="This thread isn't there any more">
      Its message was deleted, or the link to it is wrong.
    </EmptyState>
  );
}

/** Asks for more replies when it comes into sight. */
function More({
  scroller,
  onReach,
}: {
  scroller: RefObject<HTMLElement | null>;
  onReach: () => void;
}) {
  const mark = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  reach.current = onReach;
  useEffect(() => {
    if (mark.current === null) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) reach.current();
      },
      { root: scroller.current },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [scroller]);
  return (
    <div ref={mark} className="grid h-12 place-items-center">
      <Spinner label="Loading more replies" />
    </div>
  );
}
