import { describe, expect, it } from "vitest";
import { Arrivals, numberIn, spreadOf, textOf } from "./arrivals.ts";

const SOON_MS = 10;

describe("arrivals", () => {
  it("reads the number that a post says", () => {
    expect(numberIn(textOf(42))).toBe(42);
    expect(numberIn("Something else.")).toBeNaN();
  });

  it("settles once every listener has heard every post", async () => {
    const arrivals = new Arrivals();
    arrivals.send(1, [0, 1]);
    arrivals.send(2, [1]);
    arrivals.arrive(textOf(2), 1);
    arrivals.arrive(textOf(1), 1);
    const settled = arrivals.settle(1_000);
    arrivals.arrive(textOf(1), 0);
    expect(await settled).toMatchObject({ arrivals: 3 });
  });

  it("notices what is lost", async () => {
    const arrivals = new Arrivals();
    arrivals.send(1, [0, 1]);
    arrivals.arrive(textOf(1), 1);
    await expect(arrivals.settle(SOON_MS)).rejects.toThrow("1 messages never reached");
  });

  it.each([
    ["twice", [0, 0], "twice"],
    ["by somebody in another channel", [1], "of another channel"],
  ])("notices what is heard %s", async (_, listeners, words) => {
    const arrivals = new Arrivals();
    arrivals.send(1, [0]);
    for (const listener of listeners) arrivals.arrive(textOf(1), listener);
    await expect(arrivals.settle(SOON_MS)).rejects.toThrow(words);
  });

  it("notices what nobody posted", async () => {
    const arrivals = new Arrivals();
    arrivals.arrive("Out of the blue.", 0);
    await expect(arrivals.settle(SOON_MS)).rejects.toThrow("nobody posted");
  });
});

describe("spreadOf", () => {
  it("takes the middle, the 99th percentile and the longest", () => {
    const latencies = Array.from({ length: 200 }, (_, place) => 200 - place);
    expect(spreadOf(latencies)).toEqual({
      arrivals: 200,
      medianMs: 100,
      p99Ms: 198,
      longestMs: 200,
    });
  });
});
