import { expect, it } from "vitest";
import type { Climb } from "./climb.ts";
import { scrollFigures } from "./figures.ts";

const smooth: Climb = {
  listed: 100,
  isAtTop: true,
  blankFrames: 0,
  misplaced: [],
  frames: 1_000,
  lateFrames: 10,
  longestFrameMs: 60,
  waitedMs: 0,
  pages: 2,
  failedPages: 0,
  seconds: 3,
  heapMib: 20,
};

const missed = (climb: Climb): string[] =>
  scrollFigures(climb, 100)
    .filter(({ reached }) => reached === false)
    .map(({ name }) => name);

it("is content with a smooth way up", () => {
  expect(missed(smooth)).toEqual([]);
});

it.each<[Partial<Climb>, string]>([
  [{ listed: 99 }, "messages that came"],
  [{ misplaced: ["id"] }, "messages out of order or twice"],
  [{ failedPages: 1 }, "pages of history that didn't come"],
  [{ blankFrames: 1 }, "frames with nothing where messages belong"],
  [{ lateFrames: 11 }, "share of frames over 50 ms"],
])("minds %j", (change, name) => {
  expect(missed({ ...smooth, ...change })).toEqual([name]);
});
