import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { colorOf } from "./outcome.ts";

it.each([
  ["SUCCESS", COLORS.good],
  ["Still Failing", COLORS.danger],
  ["not-built", COLORS.neutral],
  ["warn", COLORS.warning],
  ["In progress", COLORS.info],
  ["constructor", undefined],
  ["", undefined],
])("colours %j", (outcome, color) => {
  expect(colorOf(outcome)).toBe(color);
});
