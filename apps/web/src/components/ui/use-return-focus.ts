"use client";

import { useRef } from "react";

/**
 * Props for a dialog's content that give the focus back to what had it before, or to `fallback` when
 * that is gone. Radix does so for its own triggers only: a dialog whose caller holds `open` would drop it.
 */
export function useReturnFocus(fallback?: () => HTMLElement | null) {
  const before = useRef<Element>(null);
  return {
    onOpenAutoFocus() {
      before.current = document.activeElement;
    },
    onCloseAutoFocus(event: Event) {
      const isThere = before.current !== document.body && before.current?.isConnected;
      const target = isThere ? before.current : fallback?.();
      if (!(target instanceof HTMLElement)) return;
      event.preventDefault();
      target.focus();
    },
  };
}
