"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR_END_PX = 80;

const isNearEnd = (scroller: HTMLElement) => -scroller.scrollTop < NEAR_END_PX;

/**
 * Keeps a conversation where its reader is. The scroller lays its content out in reverse, so that the
 * browser counts from the end: it opens there and follows what grows. For a reader who has scrolled up
 * it is held still, before each new height is painted.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const [isAtEnd, setIsAtEnd] = useState(true);
  const height = useRef<number>(undefined);

  const holdStill = useCallback(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const grown = content.clientHeight - (height.current ?? content.clientHeight);
    height.current = content.clientHeight;
    if (grown !== 0 && !isNearEnd(element)) element.scrollTop -= grown;
  }, [scroller]);

  useLayoutEffect(holdStill);

  useEffect(() => {
    const element = scroller.current;
    if (!element?.firstElementChild) return;
    // A window that becomes narrower changes heights without any rendering.
    const watcher = new ResizeObserver(holdStill);
    const look = () => setIsAtEnd(isNearEnd(element));
    watcher.observe(element.firstElementChild);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, holdStill]);

  const toEnd = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [scroller]);

  return { isAtEnd, toEnd };
}
