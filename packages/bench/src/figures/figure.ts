/** What a figure is held against. */
export type Bar = { atLeast: number } | { atMost: number } | { under: number };

/** One thing that was measured. */
export interface Figure {
  /** Unique within its benchmark: where and what, e.g. `64 connections: rate to the baseline's`. */
  name: string;
  value: number;
  /** As it stands behind the value, e.g. `ms`; `times` for a ratio, empty for a plain number. */
  unit: string;
  /** Null for what is only good to know. */
  bar: Bar | null;
  /** Whether the value reaches the bar; null without one. */
  reached: boolean | null;
  /** The value of each round, where it is the median of several. */
  rounds?: readonly number[];
}

/** A figure, held against its bar where it has one. */
export const figure = (
  name: string,
  value: number,
  unit: string,
  { bar = null, rounds }: { bar?: Bar | null; rounds?: readonly number[] } = {},
): Figure => ({
  name,
  value,
  unit,
  bar,
  reached: bar === null ? null : reaches(value, bar),
  ...(rounds && { rounds }),
});

/** False for what is no number: nothing was measured then. */
function reaches(value: number, bar: Bar): boolean {
  if ("atLeast" in bar) return value >= bar.atLeast;
  if ("atMost" in bar) return value <= bar.atMost;
  return value < bar.under;
}

/** Whether every figure that has a bar reaches it. */
export const allReached = (figures: readonly Figure[]): boolean =>
  figures.every(({ reached }) => reached !== false);
