import { describe, expect, it } from "vitest";
import { judge } from "./bars.ts";

const MIB = 1024 ** 2;
const even = (value: number) => ({ median: value, rounds: [value, value, value] });
const good = {
  rate: even(2.5),
  latency: even(1.3),
  alertmanager: even(0.5),
  githubPush: even(0.5),
  idleBytes: 349 * MIB,
};

const holds = (measured: typeof good) => judge(measured).map((verdict) => verdict.holds);

describe("judge", () => {
  it("lets figures pass that reach their bar exactly", () => {
    expect(holds(good)).toEqual([true, true, true, true, true]);
  });

  it.each([
    ["rate", { ...good, rate: even(2.49) }, [false, true, true, true, true]],
    ["latency", { ...good, latency: even(1.31) }, [true, false, true, true, true]],
    ["alerts", { ...good, alertmanager: even(0.49) }, [true, true, false, true, true]],
    ["push", { ...good, githubPush: even(0.49) }, [true, true, true, false, true]],
    ["memory", { ...good, idleBytes: 350 * MIB }, [true, true, true, true, false]],
  ])("fails the %s alone that misses it", (_, measured, expected) => {
    expect(holds(measured)).toEqual(expected);
  });

  it("says what was found and what is asked for", () => {
    const [rate] = judge({ ...good, rate: { median: 2.6, rounds: [2.4, 2.6, 3] } });
    expect(rate?.text).toBe(
      "64 connections: 2.60 times the baseline's rate (rounds: 2.40, 2.60, 3.00); at least 2.5 times is asked for",
    );
  });
});
