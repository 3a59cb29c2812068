"use client";

import { type FocusEvent, useEffect, useRef, useState } from "react";
import { holdBack } from "./held-back";

/**
 * Holds new rows back while somebody reads the list: while the pointer or the focus is in it, or its top is
 * scrolled out of sight. `letIn` shows what waits; `top` marks the list's beginning.
 */
export function useHeldList<Row extends { id: string }>(rows: Row[]) {
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const { mark: top, isInSight } = useIsInSight();
  const [newestShown, setNewestShown] = useState<string>();
  const isReading = isPointed || isFocused || !isInSight;
  const newest = rows[0]?.id;
  // While rendering, since an effect would come after the first new row has shown itself.
  if (!isReading && newestShown !== newest) setNewestShown(newest);
  return {
    ...holdBack(rows, isReading ? newestShown : undefined),
    top,
    letIn: () => setNewestShown(newest),
    readingProps: {
      onPointerEnter: () => setIsPointed(true),
      onPointerLeave: () => setIsPointed(false),
      onFocus: () => setIsFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setIsFocused(currentTarget.contains(relatedTarget)),
    },
  };
}

function useIsInSight() {
  const mark = useRef<HTMLDivElement>(null);
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    if (mark.current === null) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry) setIsInSight(entry.isIntersecting);
    });
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, []);
  return { mark, isInSight };
}
