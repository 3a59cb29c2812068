import type { MessageView } from "@tidings/api";
import { type Clock, dayOf } from "../../lib/clock.ts";

/** Messages, oldest first. */
type Messages = readonly MessageView[];

/** What one page of history has of one calendar day; the same object for as long as nothing in the page changes. */
export interface Stretch {
  day: string;
  messages: MessageView[];
}

/** A calendar day as far as it is loaded. */
export interface Day {
  day: string;
  stretches: {
    /** Which page it is of, counted from the newest, so that older pages change no other's number. */
    page: number;
    stretch: Stretch;
  }[];
}

const known = new WeakMap<Messages, { timeZone: string; stretches: Stretch[] }>();

function stretchesOf(page: Messages, clock: Clock): Stretch[] {
  const cut = known.get(page);
  if (cut?.timeZone === clock.timeZone) return cut.stretches;
  const stretches: Stretch[] = [];
  for (const message of page) {
    const day = dayOf(message.createdAt, clock);
    const last = stretches.at(-1);
    if (last?.day === day) last.messages.push(message);
    else stretches.push({ day, messages: [message] });
  }
  known.set(page, { timeZone: clock.timeZone, stretches });
  return stretches;
}

/**
 * Messages under the days they were written on.
 * @param pages of history, oldest first; one that is the same array as before is taken as unchanged
 */
export function groupByDay(pages: readonly Messages[], clock: Clock): Day[] {
  const days: Day[] = [];
  pages.forEach((messages, index) => {
    const page = pages.length - 1 - index;
    for (const stretch of stretchesOf(messages, clock)) {
      const last = days.at(-1);
      if (last?.day === stretch.day) last.stretches.push({ page, stretch });
      else days.push({ day: stretch.day, stretches: [{ page, stretch }] });
    }
  });
  return days;
}
