const DAYS_AHEAD_OF_MONDAY = 6;
const WEEK_DAYS = 7;
const WORKDAYS = 5;

const isWorkday = (date: Date): boolean =>
  (date.getDay() + DAYS_AHEAD_OF_MONDAY) % WEEK_DAYS < WORKDAYS;

/**
 * A time on the nth working day (Monday to Friday) before the day of `now`, in this machine's time zone.
 * @param time "09:30"
 */
export function workdayBefore(now: Date, count: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  for (let left = count; left > 0; ) {
    date.setDate(date.getDate() - 1);
    if (isWorkday(date)) left--;
  }
  return date;
}

/** Replaces every `{date 9d}` by the date of the ninth working day before, such as 2026-11-10. */
export const fillDates = (text: string, now: Date): string =>
  text.replace(/\{date (\d+)d\}/g, (_, count: string) =>
    workdayBefore(now, Number(count), "12:00").toLocaleDateString("en-CA"),
  );
