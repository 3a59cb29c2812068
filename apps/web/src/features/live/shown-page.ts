"use client";

import { useEffect, useSyncExternalStore } from "react";

/** The channel or chat that the page shows and answers for; null while it is still what the server wrote. */
let shown: string | null = null;
const listeners = new Set<() => void>();

function show(id: string | null): void {
  shown = id;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that a page is there; for the component that the page consists of. */
export function useTellShown(id: string): void {
  useEffect(() => {
    show(id);
    return () => {
      if (shown === id) show(null);
    };
  }, [id]);
}

/**
 * Whether a channel's or chat's page has taken over what the server wrote. It does so after the frame around
 * it, and what arrived in between would make it another page than the server's, which React throws away.
 */
export const useIsShown = (id: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => shown === id,
    () => false,
  );
