"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { isUnseen, readSeen, seenSoFar, seenStore, withSeen } from "./seen-answers";
import type { ListedChat } from "./types";

/** Tells the chats with an answer that came while one looked elsewhere; the open one is being seen. */
export function useUnseen(chats: ListedChat[] | undefined, openId: string | undefined) {
  const text = useSyncExternalStore(seenStore.subscribe, seenStore.read, () => null);
  const seen = useMemo(() => readSeen(text), [text]);
  const open = chats?.find(({ id }) => id === openId);
  useEffect(() => {
    const look = () => {
      if (chats === undefined) return;
      const known = readSeen(seenStore.read());
      const before = known ?? seenSoFar(chats);
      const isSeeing = open !== undefined && document.visibilityState === "visible";
      const after = isSeeing ? withSeen(before, open) : before;
      if (after !== known) seenStore.write(after);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [chats, open]);
  return (chat: ListedChat) => seen !== null && chat !== open && isUnseen(seen, chat);
}
