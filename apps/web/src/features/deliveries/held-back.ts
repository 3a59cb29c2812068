/** A list as it is shown, and how many newer rows wait to be let in. */
export interface Held<Row> {
  shown: Row[];
  waiting: number;
}

/**
 * Keeps new rows out of a list that somebody is reading; those that are shown stay up to date.
 * @param rows newest first
 * @param newestShown the id of the newest row that may be shown; ids grow with time. Undefined holds nothing back
 */
export function holdBack<Row extends { id: string }>(
  rows: Row[],
  newestShown: string | undefined,
): Held<Row> {
  const shown = newestShown === undefined ? rows : rows.filter(({ id }) => id <= newestShown);
  return { shown, waiting: rows.length - shown.length };
}
