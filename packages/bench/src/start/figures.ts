import { type Figure, figure } from "../figures/figure.ts";
import { medianFigure } from "../figures/median-figure.ts";

/** Milliseconds from the command until a page is answered with 200. */
export interface Starts {
  withoutBuild: number;
  first: readonly number[];
  again: readonly number[];
}

const SECOND_MS = 1000;
const inSeconds = (times: readonly number[]) => times.map((time) => time / SECOND_MS);

export const startFigures = ({ withoutBuild, first, again }: Starts): Figure[] => [
  figure("first start, pages to be built: until a page", withoutBuild / SECOND_MS, "s"),
  medianFigure("first start, pages built: until a page", inSeconds(first), "s"),
  medianFigure("start on existing data: until a page", inSeconds(again), "s"),
];
