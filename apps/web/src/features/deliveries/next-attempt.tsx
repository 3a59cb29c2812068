"use client";

import { TimeAgo } from "@/components/ui/time-ago";
import { useNow } from "@/components/ui/use-now";

const MINUTE_MS = 60_000;

/** When a delivery is tried again: "within a minute", "in 5 minutes". */
export function NextAttempt({ at }: { at: Date }) {
  const now = useNow();
  if (now !== undefined && at.getTime() - now < MINUTE_MS) return "within a minute";
  return <TimeAgo date={at} className="relative z-1" />;
}
