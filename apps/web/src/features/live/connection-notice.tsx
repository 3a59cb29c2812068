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
        <p className="fixed inset-x-0 top-0 z-40 bg-warning-soft px-4 py-1 text-center text-sm text-warning-soft-foreground">
          The connection is lost. Trying again …
        </p>
      )}
    </div>
  );
}
