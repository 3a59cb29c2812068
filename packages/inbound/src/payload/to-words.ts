/** A machine's name for something as a person would write it: `under_maintenance` as "Under maintenance". */
export function toWords(name: string): string {
  const words = name.replace(/[_\s]+/g, " ").trim();
  if (words.toLowerCase() === "ok") return "OK";
  const lower = words === words.toUpperCase() ? words.toLowerCase() : words;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Text as a part of an event's name: "No Data" as `no_data`; undefined where there is none. */
export const toEventPart = (text: string): string | undefined =>
  text.trim().toLowerCase().replace(/\s+/g, "_") || undefined;

/** An event's name from the general to the particular, as far as its parts are known. */
export const eventName = (...parts: readonly string[]): string | undefined =>
  parts.flatMap((part) => toEventPart(part) ?? []).join(".") || undefined;
