import { expect, it } from "vitest";
import { COLORS } from "./card.ts";
import { stateColor } from "./state-color.ts";

it("goes by the first word that it knows", () => {
  expect(stateColor("RESOLVED")).toBe(COLORS.good);
  expect(stateColor("P1", "Under Maintenance", "down")).toBe(COLORS.info);
  expect(stateColor("", "whatever")).toBe(COLORS.neutral);
});
