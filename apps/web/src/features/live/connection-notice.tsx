"use client";

import { useEffect, useState } from "react";

const SAY_AFTER_MS = 3_000;

interface ConnectionNoticeProps {
  /** Whether the page wants to be connected at all. */
  isExpected: boolean;
  status: "idle" | "connecting" | "pending" | "error";
}

/** Says so when the live connection has been gone for a moment. */
export function ConnectionNotice({ isExpected, status }: ConnectionNoticeProps) {
  const isMissing = isExpected && status !== "pending";
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLost(isMissing), isMissing ? SAY_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [isMissing]);
  return (
    <div role="status" className="contents">
      {isLost && (
        <p className="pointer-events-none fixed top-16 left-1/2 z-40 -translate-x-1/2 whitespace-nowrap rounded-full border bg-warning-soft px-4 py-1 text-sm text-warning-soft-foreground shadow-floating">
          The connection is lost. Trying again …
        </p>
      )}
    </div>
  );
}
