/** One line of the form's extra headers. */
export interface HeaderLine {
  name: string;
  /** Empty for a saved one that stays as it is: saved values are never shown again. */
  value: string;
  isSaved: boolean;
}

const lower = (name: string) => name.trim().toLowerCase();

/**
 * What the lines change about the saved headers: a value adds or replaces one, null removes it, and what
 * isn't named stays. Names are the same in whatever case.
 */
export function headerChanges(
  lines: HeaderLine[],
  savedNames: string[],
): [name: string, value: string | null][] {
  const kept = new Set(lines.map(({ name }) => lower(name)));
  const removed = savedNames.filter((name) => !kept.has(lower(name)));
  const written = lines.filter(({ name, value, isSaved }) =>
    isSaved ? value !== "" : name.trim() !== "" || value !== "",
  );
  return [
    ...removed.map((name): [string, null] => [name, null]),
    ...written.map(({ name, value }): [string, string] => [name.trim(), value]),
  ];
}
