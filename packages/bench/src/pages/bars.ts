import type { Verdict } from "../figures/verdict.ts";

const MAX_BYTES_ABOVE = 120_000;

/** A page and how much JavaScript, compressed, it has above an empty one. */
export interface Measured {
  page: string;
  bytesAbove: number;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Holds every page to what was promised of all. */
export const judge = (pages: readonly Measured[]): Verdict[] =>
  pages.map(({ page, bytesAbove }) => ({
    holds: bytesAbove <= MAX_BYTES_ABOVE,
    text: `${page}: ${kilobytes(bytesAbove)} above an empty page; at most ${kilobytes(MAX_BYTES_ABOVE)} is asked for`,
  }));
