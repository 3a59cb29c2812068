import { median } from "./percentile.ts";

/** One figure to another: each round's, since the two of a round are neighbours, and the median of them. */
export interface Ratio {
  rounds: number[];
  median: number;
}

export const ratioOf = (rounds: number[]): Ratio => ({ rounds, median: median(rounds) });

/** A ratio in words. */
export const times = ({ median, rounds }: Ratio, figure: string, of = "the baseline's"): string => {
  const each = rounds.map((round) => round.toFixed(2)).join(", ");
  return `${median.toFixed(2)} times ${of} ${figure} (rounds: ${each})`;
};
