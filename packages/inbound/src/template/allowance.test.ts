import { expect, it } from "vitest";
import { Allowance } from "./allowance.ts";

it("takes breaks from what takes more than a twentieth of all time", () => {
  const allowance = new Allowance(0.05, 500);
  for (let at = 1_000; at < 60_000; at += 1_000) {
    expect(allowance.isSpent(at)).toBe(false);
    allowance.spend(49);
  }
  for (let times = 0; times < 6; times++) allowance.spend(100);
  expect(allowance.isSpent(60_000)).toBe(true);
  expect(allowance.isSpent(70_000)).toBe(false);
});
