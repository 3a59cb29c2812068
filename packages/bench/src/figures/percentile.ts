/**
 * The nearest-rank percentile: the smallest value that at least `share` of all values don't exceed.
 * @param sorted in rising order, at least one
 * @param share above 0 and at most 1
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("There is nothing to take a percentile of.");
  return value;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (percentile(sorted, 0.5) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
