"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR_BOTTOM_PX = 80;

/** Read off the element and never remembered: its scroll events come a frame late. */
const isNearBottom = (scroller: HTMLElement) => -scroller.scrollTop < NEAR_BOTTOM_PX;

/**
 * Keeps a list of messages where the reader is. The scroller lays its content out in reverse, so that the
 * browser itself counts from the bottom: it opens there, follows what arrives, and stays where it is
 * when older messages come in above. What is left to do is to hold still, for a reader who has scrolled
 * up, when new ones come in below.
 * @param newest id of the last message that is shown.
 */
export function useScroll(scroller: RefObject<HTMLElement | null>, newest: string | undefined) {
  const before = useRef({ height: 0, newest });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const grewBelow = before.current.newest !== undefined && before.current.newest !== newest;
    if (grewBelow && !isNearBottom(element)) {
      element.scrollTop -= element.scrollHeight - before.current.height;
    }
    before.current = { height: element.scrollHeight, newest };
  });

  const isAtBottom = useCallback(
    () => scroller.current !== null && isNearBottom(scroller.current),
    [scroller],
  );

  const toBottom = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [scroller]);

  return { isAtBottom, toBottom, ...useAway(scroller, newest) };
}

/** Whether the reader has scrolled up by now, and whether something has come since. */
function useAway(scroller: RefObject<HTMLElement | null>, newest: string | undefined) {
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const latest = useRef(newest);
  latest.current = newest;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const isAway = !isNearBottom(element);
      setLeftAt((before) => (isAway ? (before ?? latest.current ?? "") : null));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller]);
  return { isAway: leftAt !== null, hasNewer: leftAt !== null && leftAt !== newest };
}
