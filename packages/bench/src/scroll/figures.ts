import { type Figure, figure } from "../figures/figure.ts";
import type { Climb } from "./climb.ts";

/** One in a hundred: what nobody would call a stutter. */
const MAX_LATE_SHARE = 0.01;

/** Holds a way up through so many messages to what was promised: everything comes, once, in order. */
export const scrollFigures = (climb: Climb, messages: number): Figure[] => [
  figure("messages that came", climb.listed, "", { bar: { atLeast: messages } }),
  figure("messages out of order or twice", climb.misplaced.length, "", { bar: { atMost: 0 } }),
  figure("pages of history that didn't come", climb.failedPages, "", { bar: { atMost: 0 } }),
  figure("pages of history that came", climb.pages, ""),
  figure("frames with nothing where messages belong", climb.blankFrames, "", {
    bar: { atMost: 0 },
  }),
  figure("share of frames over 50 ms", climb.lateFrames / climb.frames, "", {
    bar: { atMost: MAX_LATE_SHARE },
  }),
  figure("frames", climb.frames, ""),
  figure("longest frame", climb.longestFrameMs, "ms"),
  figure("waiting at the top for older messages, in all", climb.waitedMs, "ms"),
  figure("way up", climb.seconds, "s"),
  figure("the page's JavaScript memory at the top", climb.heapMib, "MiB"),
];
