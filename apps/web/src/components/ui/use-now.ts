"use client";

import { useSyncExternalStore } from "react";

const TICK_MS = 10_000;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One clock for every time on the page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

const currentTick = () => Math.floor(Date.now() / TICK_MS) * TICK_MS;
const noTick = () => undefined;

/** The time in ms, in steps of ten seconds; undefined on the server and while hydrating. */
export function useNow(): number | undefined {
  return useSyncExternalStore<number | undefined>(subscribe, currentTick, noTick);
}
