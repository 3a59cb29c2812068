import { describe, expect, it } from "vitest";
import { fail, HEARTBEAT_MS, look, NOTHING_REPORTED, type Reported } from "./presence-reports.ts";

type Step = [at: number, focused: boolean];

/** Goes through the steps and gives what was reported, as `time focused sequence`. */
function run(steps: Step[], start: Reported = NOTHING_REPORTED): string[] {
  const said: string[] = [];
  let reported = start;
  for (const [at, focused] of steps) {
    const next = look(reported, focused, at);
    reported = next.reported;
    if (next.report) said.push(`${at} ${next.report.focused} ${next.report.sequence}`);
  }
  return said;
}

describe("look", () => {
  it("reports the first state whichever it is", () => {
    expect(run([[0, true]])).toEqual(["0 true 1"]);
    expect(run([[0, false]])).toEqual(["0 false 1"]);
  });

  it("reports a change at once, with a sequence that grows", () => {
    const steps: Step[] = [
      [0, true],
      [1, false],
      [2, true],
    ];
    expect(run(steps)).toEqual(["0 true 1", "1 false 2", "2 true 3"]);
  });

  it("says the same thing once, however many events tell it", () => {
    const steps: Step[] = [
      [0, true],
      [1, true],
      [2, false],
      [2, false],
      [3, false],
    ];
    expect(run(steps)).toEqual(["0 true 1", "2 false 2"]);
  });

  it("says again that it is focused, counted from the last report", () => {
    const steps: Step[] = [
      [0, false],
      [6_000, true],
      [HEARTBEAT_MS, true],
      [6_000 + HEARTBEAT_MS - 1, true],
      [6_000 + HEARTBEAT_MS, true],
    ];
    expect(run(steps)).toEqual(["0 false 1", "6000 true 2", "16000 true 3"]);
  });

  it("isn't silenced by a clock that is set back", () => {
    const steps: Step[] = [
      [HEARTBEAT_MS, true],
      [5, true],
      [6, true],
    ];
    expect(run(steps)).toEqual([`${HEARTBEAT_MS} true 1`, "5 true 2"]);
  });

  it("is silent while it isn't focused", () => {
    const steps: Step[] = [
      [0, false],
      [HEARTBEAT_MS, false],
      [100 * HEARTBEAT_MS, false],
    ];
    expect(run(steps)).toEqual(["0 false 1"]);
  });
});

describe("fail", () => {
  const blurred = look(NOTHING_REPORTED, false, 0).reported;

  it("has what didn't arrive said again by the next heartbeat, under a new sequence", () => {
    const reported = fail(blurred, 1);
    expect(run([[HEARTBEAT_MS - 1, false]], reported)).toEqual([]);
    expect(run([[HEARTBEAT_MS, false]], reported)).toEqual([`${HEARTBEAT_MS} false 2`]);
  });

  it("forgets a report that another has overtaken", () => {
    const { reported } = look(blurred, true, 1);
    const { reported: again } = look(reported, false, 2);
    expect(run([[HEARTBEAT_MS * 2, false]], fail(again, 1))).toEqual([]);
  });

  it("has nothing to say before the first report", () => {
    expect(fail(NOTHING_REPORTED, 1)).toEqual(NOTHING_REPORTED);
  });
});
