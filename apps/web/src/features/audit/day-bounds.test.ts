import { expect, it } from "vitest";
import { dayBounds } from "./day-bounds.ts";

it("takes in both days, wherever the reader is", () => {
  const { from, until } = dayBounds({ from: "2026-11-30", until: "2026-12-31" });
  expect(from).toEqual(new Date(2026, 10, 30));
  expect(until).toEqual(new Date(2027, 0, 1));
  expect(dayBounds({})).toEqual({ from: undefined, until: undefined });
});
