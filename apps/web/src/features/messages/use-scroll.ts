"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

const NEAR_BOTTOM_PX = 80;

/**
 * Keeps a list of messages where the reader is. The scroller lays its content out in reverse, so that the
 * browser itself counts from the bottom: it opens there, follows what arrives, and stays where it is
 * when older messages come in above. What is left to do is to hold still, for a reader who has scrolled
 * up, when new ones come in below.
 * @param newest id of the last message that is shown.
 */
export function useScroll(scroller: RefObject<HTMLElement | null>, newest: string | undefined) {
  const isAtBottom = useRef(true);
  const before = useRef({ height: 0, newest });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const grewBelow = before.current.newest !== undefined && before.current.newest !== newest;
    if (grewBelow && !isAtBottom.current) {
      element.scrollTop -= element.scrollHeight - before.current.height;
    }
    before.current = { height: element.scrollHeight, newest };
  });

  const onScroll = useCallback(() => {
    // Zero at the bottom, negative above it.
    isAtBottom.current = -(scroller.current?.scrollTop ?? 0) < NEAR_BOTTOM_PX;
  }, [scroller]);

  const toBottom = useCallback(() => {
    isAtBottom.current = true;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);

  return { isAtBottom, onScroll, toBottom };
}
