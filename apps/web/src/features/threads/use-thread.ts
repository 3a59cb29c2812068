"use client";

import { useSearchParams } from "next/navigation";
import { useLayoutEffect, useRef } from "react";
import { threadOf } from "./thread-address";

/** The message whose thread is open; null for none. Once it is closed the focus goes back to that message. */
export function useThread(): string | null {
  const threadId = threadOf(useSearchParams());
  const opened = useRef({ threadId, by: null as Element | null });
  // Before the panel takes the focus, which it does in an effect of its own.
  useLayoutEffect(() => {
    const { threadId: before, by } = opened.current;
    if (before === threadId) return;
    if (threadId === null) giveBack(before, by);
    opened.current = { threadId, by: threadId === null ? null : document.activeElement };
  }, [threadId]);
  return threadId;
}

/** The focus to what opened the thread, else to the message; a person who has gone elsewhere keeps it there. */
function giveBack(threadId: string | null, by: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!isLost) return;
  const message = document.querySelector(`[data-message-id="${threadId}"]`);
  const target = by?.isConnected && by !== document.body ? by : message;
  if (target instanceof HTMLElement) target.focus();
}
