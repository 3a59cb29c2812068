"use client";

import { useSearchParams } from "next/navigation";
import { useLayoutEffect, useRef } from "react";
import { threadOf } from "./thread-address";

/**
 * The message whose thread is open; null for none. The message stays in sight while the channel gets
 * narrower or wider, and the focus goes back to it once the thread is closed.
 */
export function useThread(): string | null {
  const threadId = threadOf(useSearchParams());
  const opened = useRef({ threadId, by: null as Element | null });
  // Before the panel takes the focus, which it does in an effect of its own.
  useLayoutEffect(() => {
    const { threadId: before, by } = opened.current;
    if (before === threadId) return;
    messageElement(threadId ?? before)?.scrollIntoView({ block: "nearest" });
    if (threadId === null) giveBack(by, messageElement(before));
    opened.current = { threadId, by: threadId === null ? null : document.activeElement };
  }, [threadId]);
  return threadId;
}

const messageElement = (id: string | null) =>
  document.querySelector<HTMLElement>(`[data-message-id="${id}"]`);

/** The focus to what opened the thread, else to the message; a person who has gone elsewhere keeps it there. */
function giveBack(opener: Element | null, message: HTMLElement | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!isLost) return;
  const target = opener?.isConnected && opener !== document.body ? opener : message;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
