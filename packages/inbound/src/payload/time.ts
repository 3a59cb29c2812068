import { toNumber } from "./read.ts";

/** Seconds since 1970 stay below this until the year 5138; milliseconds have been above it since 1973. */
const FIRST_MILLISECONDS = 1e11;

/** A time as payloads give it (ISO 8601, seconds or milliseconds since 1970) in ISO 8601; undefined for none. */
export function toTime(value: unknown): string | undefined {
  const number = toNumber(value);
  if (typeof value !== "string" && number === null) return undefined;
  const milliseconds =
    number === null ? value : number < FIRST_MILLISECONDS ? number * 1_000 : number;
  const date = new Date(milliseconds as string | number);
  return Number.isNaN(date.getTime()) || date.getTime() <= 0 ? undefined : date.toISOString();
}
