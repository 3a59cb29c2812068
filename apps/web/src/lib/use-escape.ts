"use client";

import { useEffect } from "react";

/** Escape anywhere on the page, unless it closed a menu or a dialog, or ended the composing of a word. */
export function useEscape(isWanted: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!isWanted) return;
    const press = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing;
      if (event.key === "Escape" && !isTaken) onEscape();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isWanted, onEscape]);
}
