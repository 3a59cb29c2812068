import { expect, it } from "vitest";
import { fanOutFigures } from "./figures.ts";

const spread = (medianMs: number, p99Ms: number) => ({
  arrivals: 500,
  medianMs,
  p99Ms,
  longestMs: 300,
});

it("holds medians and p99s to their bars, for listeners and for the browser", () => {
  const heard = { cpuMillisecondsPerPost: 1, bytesPerListener: 2048 };
  const figures = fanOutFigures(
    [
      { place: "here", spread: spread(49, 249), ...heard },
      { place: "there", spread: spread(50, 250), ...heard },
    ],
    spread(10, 260),
  );
  const reachedOf = (end: string) =>
    figures.filter(({ name }) => name.endsWith(end)).map(({ reached }) => reached);
  expect(reachedOf("median")).toEqual([true, false, true]);
  expect(reachedOf("p99")).toEqual([true, false, false]);
  expect(figures).toContainEqual(
    expect.objectContaining({ name: "here: memory for each listener", value: 2, unit: "KiB" }),
  );
});
