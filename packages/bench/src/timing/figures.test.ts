import { expect, it } from "vitest";
import { timingFigures } from "./figures.ts";

it.each([
  [0.89, 1, false],
  [0.91, 1, true],
  [1.09, 1, true],
  [1.11, 1, false],
  [1.25, 1.2, true],
  [1.25, 0.8, true],
  [1.35, 1.2, false],
])("%d times the other's time, which is %d times its own: %s", (ratio, again, reached) => {
  const pair = { what: "a", than: "b", attempts: 1, medianMs: { one: 1, other: ratio } };
  const [, , , distance] = timingFigures([{ ...pair, ratios: [ratio], noise: [again] }]);
  expect(distance).toMatchObject({ name: "a: distance beyond that", reached });
});
