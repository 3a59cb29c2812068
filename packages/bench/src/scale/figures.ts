import { type Figure, figure } from "../figures/figure.ts";
import { medianFigure, ratioFigure } from "../figures/median-figure.ts";
import type { Leg } from "../load/rounds.ts";
import { type LegFigure, ofTarget, ratios } from "../load/summary.ts";
import type { Timed } from "./requests.ts";

const MIN_RATE_RATIO = 0.9;
const MAX_DATABASE_MS = 10;

const rate: LegFigure = ({ postsPerSecond }) => postsPerSecond;

/** Posts to the large database beside the same to the empty one. */
export const loadFigures = (
  load: string,
  rounds: readonly Leg[][],
  [large, empty]: readonly [string, string],
): Figure[] => [
  ratioFigure(`${load}: rate to that on an empty database`, ratios(rounds, [large, empty], rate), {
    atLeast: MIN_RATE_RATIO,
  }),
  medianFigure(`${load}: rate`, ofTarget(rounds, large, rate), "posts/s"),
  medianFigure(`${load}: rate on an empty database`, ofTarget(rounds, empty, rate), "posts/s"),
];

/** What requests cost the database; pages of messages have a bar. */
export const requestFigures = (timed: readonly Timed[]): Figure[] =>
  timed.map(({ name, databaseMs }) =>
    medianFigure(
      `${name}: in the database`,
      databaseMs,
      "ms",
      name.startsWith("message.list") ? { under: MAX_DATABASE_MS } : null,
    ),
  );

export const fillFigures = (messages: number, seconds: number): Figure[] => [
  figure("messages stored beforehand", messages, ""),
  figure("filling, keys and statistics included", seconds, "s"),
];
