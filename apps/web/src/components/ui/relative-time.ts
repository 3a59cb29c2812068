const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const STEPS = [
  { below: HOUR_MS, unit: "minute", length: MINUTE_MS },
  { below: DAY_MS, unit: "hour", length: HOUR_MS },
  { below: 30 * DAY_MS, unit: "day", length: DAY_MS },
  { below: 365 * DAY_MS, unit: "month", length: 30 * DAY_MS },
  { below: Number.POSITIVE_INFINITY, unit: "year", length: 365 * DAY_MS },
] as const;

const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** "just now" within a minute either way, then "5 minutes ago" or "in 2 days"; whole units only. */
export function relativeTime(at: Date, now: number): string {
  const distance = at.getTime() - now;
  const length = Math.abs(distance);
  if (length < MINUTE_MS) return "just now";
  const step = STEPS.find(({ below }) => length < below) ?? STEPS[STEPS.length - 1];
  if (step === undefined) return "just now";
  return words.format(Math.trunc(distance / step.length), step.unit);
}
