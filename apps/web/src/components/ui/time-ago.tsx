"use client";

import { relativeTime } from "./relative-time.ts";
import { useNow } from "./use-now.ts";

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

/** "5 minutes ago", kept true while it is shown; the exact local time on hover. */
export function TimeAgo({ date, className }: { date: Date | string; className?: string }) {
  const at = typeof date === "string" ? new Date(date) : date;
  const now = useNow();
  // The server's clock, zone and language are not the reader's: the element is made anew once they
  // are known, and until then the server's text may differ.
  return (
    <time
      key={now === undefined ? "server" : "reader"}
      data-slot="time-ago"
      dateTime={at.toISOString()}
      title={now === undefined ? undefined : exact.format(at)}
      className={className}
      suppressHydrationWarning
    >
      {relativeTime(at, now ?? Date.now())}
    </time>
  );
}
