/** How many deliveries came to each path so far. */
export type Counts = Readonly<Record<string, number>>;

/** What came to each of these paths between two counts. */
export const cameBetween = (before: Counts, after: Counts, paths: readonly string[]): number[] =>
  paths.map((path) => (after[path] ?? 0) - (before[path] ?? 0));

/** What the least served got of what the most served did: 1 when all got the same, 0 when one got nothing. */
export const fairnessOf = (came: readonly number[]): number =>
  Math.min(...came) / Math.max(1, ...came);

/** The means of the first and of the last quarter of values, in the order of time. */
export function quarters(values: readonly number[]): { first: number; last: number } {
  const length = Math.max(1, Math.floor(values.length / 4));
  const mean = (part: readonly number[]) =>
    part.reduce((sum, value) => sum + value, 0) / part.length;
  return { first: mean(values.slice(0, length)), last: mean(values.slice(-length)) };
}
