"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

interface JumpToNewProps {
  scroller: RefObject<HTMLElement | null>;
  /** How many messages were new when the channel was opened. */
  count: number;
  /** There are more, and they aren't loaded yet. */
  hasMore: boolean;
}

/** Where the new messages begin, while that is out of sight above. It has served once it was seen. */
export function JumpToNew({ scroller, count, hasMore }: JumpToNewProps) {
  const [isDone, setIsDone] = useState(false);
  const [isAbove, setIsAbove] = useState(false);
  useEffect(() => {
    const mark = scroller.current?.querySelector(NEW_MARK);
    if (!mark) return setIsAbove(hasMore);
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsDone(true);
        else setIsAbove(true);
      },
      { root: scroller.current },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [scroller, hasMore]);
  if (isDone || !isAbove || count === 0) return null;
  const jump = () => {
    const mark = scroller.current?.querySelector(NEW_MARK);
    if (mark) mark.scrollIntoView({ block: "start" });
    else scroller.current?.scrollTo({ top: -scroller.current.scrollHeight });
  };
  return (
    <Button size="sm" className={`${PLACE} top-2`} onClick={jump}>
      <ArrowUp aria-hidden />
      {`${count}${hasMore ? "+" : ""} new ${count === 1 ? "message" : "messages"}`}
    </Button>
  );
}

/** Back to the end, for a reader who has scrolled up; says whether something came meanwhile. */
export function JumpToLatest({ hasNewer, onJump }: { hasNewer: boolean; onJump: () => void }) {
  return (
    <Button
      size="sm"
      variant={hasNewer ? "default" : "secondary"}
      className={`${PLACE} bottom-3`}
      onClick={onJump}
    >
      <ArrowDown aria-hidden />
      {hasNewer ? "New messages" : "Jump to latest"}
    </Button>
  );
}

const NEW_MARK = "[data-new-mark]";
const PLACE = "absolute left-1/2 z-20 -translate-x-1/2 rounded-full shadow-floating";
