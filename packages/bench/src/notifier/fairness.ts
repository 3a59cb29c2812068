/** How many deliveries came to each path so far. */
export type Counts = Readonly<Record<string, number>>;

/** What came to each of these paths between two counts. */
export const cameBetween = (before: Counts, after: Counts, paths: readonly string[]): number[] =>
  paths.map((path) => (after[path] ?? 0) - (before[path] ?? 0));

/** What the least served got of what the most served did: 1 when all got the same, 0 when one got nothing. */
export const fairnessOf = (came: readonly number[]): number =>
  Math.min(...came) / Math.max(1, ...came);

/**
 * The most in the first and in the last quarter of values, in the order of time: what an idle app has given
 * back it takes again within the first of them, which is no growth.
 */
export function peaks(values: readonly number[]): { first: number; last: number } {
  const length = Math.max(1, Math.floor(values.length / 4));
  return { first: Math.max(...values.slice(0, length)), last: Math.max(...values.slice(-length)) };
}
