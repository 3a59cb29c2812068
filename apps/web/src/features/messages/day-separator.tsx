"use client";

import { formatDay } from "@/lib/clock";
import { useClock } from "@/lib/clock-context";

/** Stays in sight while one scrolls through its day, where there is room for it beside the text. */
export function DaySeparator({ date }: { date: Date }) {
  const clock = useClock();
  return (
    <div className="z-10 flex justify-center py-2 sm:sticky sm:top-0">
      <time
        dateTime={date.toISOString()}
        className="rounded-full border bg-background px-3 py-0.5 text-xs font-medium text-muted-foreground shadow-raised"
      >
        {formatDay(date, new Date(), clock)}
      </time>
    </div>
  );
}
