/** How a reader's clock is set: where they are, and how they write times. */
export interface Clock {
  timeZone: string;
  locale: string;
}

/** What is used until the reader's own clock is known. */
export const DEFAULT_CLOCK: Clock = { timeZone: "UTC", locale: "en-GB" };

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 7;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is dear, and a page of messages needs the same few many times. */
function formatter({ locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([locale, timeZone, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

/** "14:05", or "2:05 PM" where people write so. */
export const formatTime = (date: Date, clock: Clock): string =>
  formatter(clock, { hour: "numeric", minute: "2-digit" }).format(date);

/** The same to the second, to tell apart what came close together: "14:05:09". */
export const formatExactTime = (date: Date, clock: Clock): string =>
  formatter(clock, { timeStyle: "medium" }).format(date);

/** The exact moment in full. */
export const formatMoment = (date: Date, clock: Clock): string =>
  formatter(clock, { dateStyle: "full", timeStyle: "medium" }).format(date);

/** The reader's calendar day, as `2026-11-23`. */
export const dayOf = (date: Date, { timeZone }: Clock): string =>
  formatter({ locale: "en-CA", timeZone }, { dateStyle: "short" }).format(date);

/** A day as people say it: Today, Yesterday, a weekday of this week, a date. */
export function formatDay(date: Date, now: Date, clock: Clock): string {
  const [day, today] = [dayOf(date, clock), dayOf(now, clock)];
  const days = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  if (days > 1 && days < WEEK_DAYS) return formatter(clock, { weekday: "long" }).format(date);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return formatter(clock, { weekday: "long", day: "numeric", month: "long", year }).format(date);
}

/** The clock as a cookie holds it. */
export const encodeClock = ({ timeZone, locale }: Clock): string => `${timeZone} ${locale}`;

/** Reads what {@link encodeClock} wrote; anything that is no clock gives the default one. */
export function decodeClock(text: string | undefined): Clock {
  const [timeZone = "", locale = ""] = (text ?? "").split(" ");
  try {
    new Intl.DateTimeFormat(locale, { timeZone });
    return timeZone === "" || locale === "" ? DEFAULT_CLOCK : { timeZone, locale };
  } catch {
    return DEFAULT_CLOCK;
  }
}

/** The clock of this browser. The words stay English; where English is not spoken, hours go to 24. */
export function browserClock(): Clock {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const locale = navigator.language.startsWith("en") ? navigator.language : "en-GB";
  return { timeZone, locale };
}
