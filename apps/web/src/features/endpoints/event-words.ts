/** All that an owner may hear of, whatever a later version adds to it. */
export const EVERYTHING = "*";

/** What an endpoint hears of, in words. */
export function eventWords(events: string[], choices: { name: string; label: string }[]): string {
  if (events.includes(EVERYTHING)) return "Everything";
  const labels = events.map((event) => choices.find(({ name }) => name === event)?.label ?? event);
  return labels.join(", ");
}
