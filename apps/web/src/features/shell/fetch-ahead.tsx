"use client";

import { useEffect } from "react";
import { menuParts } from "@/components/ui/dropdown-menu";
import { answerCode } from "../chats/answer-text";
import { markdownCode } from "../messages/markdown";

/** Safari has no idle time to tell of; by then a page is at rest. */
const SAFARI_WAIT_MS = 1_000;

function whenIdle(act: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const idle = requestIdleCallback(act);
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, SAFARI_WAIT_MS);
  return () => clearTimeout(timer);
}

/** Fetches what the first load left out and what comes next is likely to need: a message, a menu. */
export function FetchAhead() {
  useEffect(
    () =>
      whenIdle(() => {
        for (const code of [menuParts, markdownCode, answerCode]) {
          // Without the network it is fetched by whoever needs it.
          code.load().catch(() => {});
        }
      }),
    [],
  );
  return null;
}
