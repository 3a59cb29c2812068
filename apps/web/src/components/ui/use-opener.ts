"use client";

import { useEffect, useRef } from "react";

/**
 * A ref for the button that opens something: it gets the focus back once that is closed. Radix does so
 * for its own triggers only.
 */
export function useOpener(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
