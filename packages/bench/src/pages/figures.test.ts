import { expect, it } from "vitest";
import { loadingFigures, weightFigures } from "./figures.ts";

it("holds what each page has above an empty one to the bar", () => {
  const pages = [
    { page: "/light", scripts: 1, bytes: 294_000 },
    { page: "/heavy", scripts: 1, bytes: 294_001 },
  ];
  expect(weightFigures({ scripts: 1, bytes: 174_000 }, pages)).toMatchObject([
    { value: 174, reached: null },
    { name: "/light: JavaScript above an empty page", value: 120, unit: "kB", reached: true },
    { value: 120.001, reached: false },
  ]);
});

it("holds how a page comes up to the bars, and bears no layout shift", () => {
  const good = { page: "/good", firstByteMs: 800, largestPaintMs: 2_500, layoutShift: 0 };
  const bad = { page: "/bad", firstByteMs: 801, largestPaintMs: 2_501, layoutShift: 0.001 };
  expect(loadingFigures([good, bad]).map(({ name, reached }) => [name, reached])).toEqual([
    ["/good: first byte", true],
    ["/good: largest paint", true],
    ["/good: layout shift", true],
    ["/bad: first byte", false],
    ["/bad: largest paint", false],
    ["/bad: layout shift", false],
  ]);
});
