import { expect, it } from "vitest";
import { ratioOf } from "../figures/ratio.ts";
import { judge } from "./bars.ts";

it.each([
  [0.89, false],
  [0.91, true],
  [1.09, true],
  [1.11, false],
])("%d times the other's time: %s", (ratio, holds) => {
  const [verdict] = judge([{ what: "a", than: "b", ratio: ratioOf([ratio]) }]);
  expect(verdict?.holds).toBe(holds);
  expect(verdict?.text).toContain(`${ratio} times b's median`);
});
