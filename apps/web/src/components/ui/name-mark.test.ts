import { describe, expect, it } from "vitest";
import { hueOf, initialsOf } from "./name-mark.ts";

describe("initialsOf", () => {
  it.each([
    ["Ada Lovelace", "AL"],
    ["deploys", "D"],
    ["GitHub (production)", "GP"],
    ["Jean Luc van Damme", "JD"],
    ["  élodie  ", "É"],
    ["𝒜pollo 11", "𝒜1"],
    ["🚀", "?"],
    ["", "?"],
  ])("%j becomes %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("hueOf", () => {
  it("is the same for the same name, within a circle", () => {
    expect(hueOf("Grafana")).toBe(hueOf("Grafana"));
    for (const name of ["", "a", "Grafana", "🚀"]) {
      expect(hueOf(name)).toBeGreaterThanOrEqual(0);
      expect(hueOf(name)).toBeLessThan(360);
    }
  });

  it("tells similar names apart", () => {
    const hues = new Set(Array.from({ length: 20 }, (_, index) => hueOf(`Server ${index}`)));
    expect(hues.size).toBeGreaterThan(15);
  });
});
