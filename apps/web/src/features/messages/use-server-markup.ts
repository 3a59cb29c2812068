"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type LateCode, useLateCode } from "@/components/ui/late-code";
import { useIsHydrated } from "@/lib/use-is-hydrated";

/** What can have the focus or be pressed in a text; the same ones, before and after, in the same order. */
const CONTROLS = "a, button, [tabindex]";

const controlsOf = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
];

/** Which of them holds this element; -1 for none. */
const placeOf = (frame: HTMLElement | null, element: Element | null): number =>
  controlsOf(frame).indexOf(element?.closest<HTMLElement>(CONTROLS) as HTMLElement);

interface ServerMarkup {
  text: string;
  code: LateCode<unknown>;
  /** The server didn't make what is to be there in the end. */
  isPassing: boolean;
}

/**
 * How long the markup that came with the page is kept: until the code is there that makes it anew, where
 * that is needed at all. The focus and a press that came too early are handed on.
 */
export function useServerMarkup({ text, code, isPassing }: ServerMarkup) {
  const isHydrated = useIsHydrated();
  const [isKept, setIsKept] = useState(!isHydrated);
  const [written] = useState(text);
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  const pressed = useRef(-1);
  const [hasButtons, setHasButtons] = useState(false);
  const isWanted = !isKept || isPassing || text !== written;
  const isNeeded = isWanted || hasButtons;
  const isThere = useLateCode(code) !== undefined;

  useEffect(() => {
    const frame = ref.current;
    setHasButtons(frame?.querySelector("button") != null);
    const notePress = ({ target }: Event) => {
      pressed.current = placeOf(frame, target instanceof Element ? target.closest("button") : null);
      // Buttons alone can wait until the page is at rest, but not when one is pressed.
      if (pressed.current >= 0) code.load().catch(() => {});
    };
    frame?.addEventListener("click", notePress);
    return () => frame?.removeEventListener("click", notePress);
  }, [code]);

  useEffect(() => {
    // Without the network what is there stays; what comes next tries again.
    if (isWanted) code.load().catch(() => {});
  }, [isWanted, code]);

  useLayoutEffect(() => {
    if (!isKept || !isNeeded || !isThere) return;
    focused.current = placeOf(ref.current, document.activeElement);
    setIsKept(false);
  }, [isKept, isNeeded, isThere]);

  useLayoutEffect(() => {
    if (isKept) return;
    const controls = controlsOf(ref.current);
    controls[focused.current]?.focus({ preventScroll: true });
    controls[pressed.current]?.click();
    [focused.current, pressed.current] = [-1, -1];
  }, [isKept]);

  return { ref, isKept };
}
