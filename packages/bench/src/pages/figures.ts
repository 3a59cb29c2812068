import { type Figure, figure } from "../figures/figure.ts";
import type { Weight } from "./weigh.ts";

const MAX_KB_ABOVE = 120;
const KB = 1000;

/** A page's JavaScript, compressed, above an empty one's. */
export const weightFigures = (
  empty: Weight,
  pages: readonly (Weight & { page: string })[],
): Figure[] => [
  figure("an empty page: JavaScript", empty.bytes / KB, "kB"),
  ...pages.map(({ page, bytes }) =>
    figure(`${page}: JavaScript above an empty page`, (bytes - empty.bytes) / KB, "kB", {
      bar: { atMost: MAX_KB_ABOVE },
    }),
  ),
];
