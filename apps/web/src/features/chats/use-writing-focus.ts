"use client";

import { useCallback, useEffect, useRef } from "react";
import { useIsHydrated } from "@/lib/use-is-hydrated";

/** A keyboard that covers half of the screen comes only when it is asked for. */
const hasKeyboard = () => matchMedia("(pointer: fine)").matches;

/** A ref for the box where one writes, which has the focus from the start, and what brings it back there. */
export function useWritingFocus() {
  const box = useRef<HTMLTextAreaElement>(null);
  const isHydrated = useIsHydrated();
  const focus = useCallback(() => {
    if (hasKeyboard()) box.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (isHydrated) focus();
  }, [isHydrated, focus]);
  return { box, focus };
}
