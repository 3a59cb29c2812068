import { type Bar, type Figure, figure } from "./figure.ts";
import { median } from "./percentile.ts";

/** The median of what each round found. */
export const medianFigure = (
  name: string,
  rounds: readonly number[],
  unit: string,
  bar: Bar | null = null,
): Figure => figure(name, median(rounds), unit, { bar, rounds });

/** One thing to another: each round's, since the two of a round are neighbours, and the median of them. */
export const ratioFigure = (
  name: string,
  rounds: readonly number[],
  bar: Bar | null = null,
): Figure => medianFigure(name, rounds, "times", bar);
