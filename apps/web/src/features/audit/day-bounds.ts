import type { AuditFilter } from "./types.ts";

/** The beginning of a day where the reader is; `days` later where that is given. */
function beginningOf(day: string, days = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + days);
}

/** The moments between which both days lie, the last one to its end. */
export const dayBounds = ({ from, until }: Pick<AuditFilter, "from" | "until">) => ({
  from: from === undefined ? undefined : beginningOf(from),
  until: until === undefined ? undefined : beginningOf(until, 1),
});
