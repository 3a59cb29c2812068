import { expect, it } from "vitest";
import { timingFigures } from "./figures.ts";

it.each([
  [0.89, false],
  [0.91, true],
  [1.09, true],
  [1.11, false],
])("%d times the other's time: %s", (ratio, reached) => {
  const pair = { what: "a", than: "b", attempts: 1, medianMs: { one: 1, other: ratio } };
  const [, distance] = timingFigures([{ ...pair, ratios: [ratio] }]);
  expect(distance).toMatchObject({ name: "a: distance from b", reached });
});
