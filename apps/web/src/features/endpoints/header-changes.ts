/** One line of the form's extra headers. */
export interface HeaderLine {
  name: string;
  /** Empty for a saved one that stays as it is: saved values are never shown again. */
  value: string;
  isSaved: boolean;
}

const lower = (name: string) => name.trim().toLowerCase();

/** Where the header of a name stands among the lines; -1 where it doesn't. */
export const findHeader = (lines: HeaderLine[], name: string): number =>
  lines.findIndex((line) => lower(line.name) === lower(name));

/** What is wrong with the name in a line; undefined for nothing. A line without anything is no header. */
export function refuseHeaderName(lines: HeaderLine[], index: number): string | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  if (line.name.trim() === "") return line.value === "" ? undefined : "A header needs a name.";
  return findHeader(lines, line.name) < index ? "This name stands there twice." : undefined;
}

/** What is wrong with the value in a line. One that is saved may be left alone. */
export function refuseHeaderValue(lines: HeaderLine[], index: number): string | undefined {
  const line = lines[index];
  if (line === undefined || line.isSaved || line.name.trim() === "") return undefined;
  return line.value.trim() === "" ? "Enter a value, or remove the header." : undefined;
}

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
