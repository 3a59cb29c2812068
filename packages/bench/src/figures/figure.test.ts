import { describe, expect, it } from "vitest";
import { allReached, type Bar, figure } from "./figure.ts";

describe("figure", () => {
  it.each<[Bar, number, boolean]>([
    [{ atLeast: 2.5 }, 2.5, true],
    [{ atLeast: 2.5 }, 2.49, false],
    [{ atMost: 1.3 }, 1.3, true],
    [{ atMost: 1.3 }, 1.31, false],
    [{ under: 50 }, 49.9, true],
    [{ under: 50 }, 50, false],
    [{ atLeast: 1 }, Number.NaN, false],
    [{ atMost: 1 }, Number.NaN, false],
  ])("holds against %j a value of %d: %s", (bar, value, reached) => {
    expect(figure("rate", value, "times", { bar })).toEqual({
      name: "rate",
      value,
      unit: "times",
      bar,
      reached,
    });
  });

  it("without a bar neither reaches nor misses it", () => {
    expect(figure("posts", 7, "")).toMatchObject({ bar: null, reached: null });
  });
});

describe("allReached", () => {
  const free = figure("free", 1, "");
  const high = figure("high", 2, "", { bar: { atLeast: 1 } });
  const low = figure("low", 0, "", { bar: { atLeast: 1 } });

  it("is fine with figures that have no bar", () => {
    expect(allReached([free, high])).toBe(true);
  });

  it("fails for a single one that misses its bar", () => {
    expect(allReached([free, high, low])).toBe(false);
  });
});
