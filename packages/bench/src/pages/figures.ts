import { type Figure, figure } from "../figures/figure.ts";
import type { Loading } from "./loading.ts";
import type { Weight } from "./weigh.ts";

const MAX_KB_ABOVE = 120;
const KB = 1000;
/** What web.dev calls good. */
const FIRST_BYTE_MS = 800;
const LARGEST_PAINT_MS = 2_500;

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

/** How each page comes up on a slow machine. */
export const loadingFigures = (pages: readonly (Loading & { page: string })[]): Figure[] =>
  pages.flatMap(({ page, firstByteMs, largestPaintMs, layoutShift }) => [
    figure(`${page}: first byte`, firstByteMs, "ms", { bar: { atMost: FIRST_BYTE_MS } }),
    figure(`${page}: largest paint`, largestPaintMs, "ms", { bar: { atMost: LARGEST_PAINT_MS } }),
    figure(`${page}: layout shift`, layoutShift, "", { bar: { atMost: 0 } }),
  ]);
