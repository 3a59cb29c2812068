"use client";

import { useEffect, useState } from "react";

/** A browser keeps few connections to one server, so tabs that nobody sees don't hold theirs for ever. */
const LET_GO_AFTER_MS = 30_000;

/** False once the tab has been hidden for a while; true again as soon as it is seen. */
export function useIsWatching(): boolean {
  const [isWatching, setIsWatching] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") setIsWatching(true);
      else timer = setTimeout(() => setIsWatching(false), LET_GO_AFTER_MS);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return isWatching;
}
