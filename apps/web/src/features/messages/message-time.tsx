"use client";

import { formatMoment, formatTime } from "@/lib/clock";
import { useClock } from "@/lib/clock-context";

/** The time of day, with the exact moment on hover; the short form shows only near the pointer. */
export function MessageTime({ date, isShort = false }: { date: Date; isShort?: boolean }) {
  const clock = useClock();
  return (
    <time
      dateTime={date.toISOString()}
      title={formatMoment(date, clock)}
      className={
        isShort
          ? "-ml-2 whitespace-nowrap pt-0.5 text-right text-[0.6875rem] leading-6 tabular-nums text-muted-foreground opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100"
          : "text-xs tabular-nums text-muted-foreground"
      }
    >
      {formatTime(date, clock)}
    </time>
  );
}
