import { describe, expect, it } from "vitest";
import { failure, lastLine, PASSED, total } from "./outcome.ts";
import { readPlaywrightReport } from "./playwright-report.ts";
import { readVitestReport } from "./vitest-report.ts";

type Status = "expected" | "unexpected" | "flaky" | "skipped";

const spec = (title: string, status: Status, figure?: string) => ({
  title,
  file: "live.spec.ts",
  line: 7,
  tests: [
    { status, annotations: figure === undefined ? [] : [{ type: "figure", description: figure }] },
  ],
});

describe("readPlaywrightReport", () => {
  it("counts nested tests, takes a flaky one as failed, and finds the figures", () => {
    const suites = [
      {
        specs: [spec("shows", "expected", "median 12 ms")],
        suites: [{ specs: [spec("wobbles", "flaky"), spec("breaks", "unexpected")] }],
      },
      { specs: [spec("rests", "skipped")] },
    ];
    expect(readPlaywrightReport({ suites, errors: [] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ["live.spec.ts:7: wobbles", "live.spec.ts:7: breaks"],
      figures: ["median 12 ms"],
    });
  });

  it("counts an error outside the tests, such as an app that does not start", () => {
    const errors = [{ message: "Error: the app ended\nat once" }];
    expect(readPlaywrightReport({ suites: [], errors })).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ["Error: the app ended"],
    });
  });
});

describe("readVitestReport", () => {
  it("counts tests, and a file that can't be loaded as one", () => {
    const report = {
      numPassedTests: 5,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: "a.test.ts", status: "passed", assertionResults: [] },
        { name: "b.test.ts", status: "failed", assertionResults: [] },
        {
          name: "c.test.ts",
          status: "failed",
          assertionResults: [
            { fullName: "sum adds", status: "failed" },
            { fullName: "sum is quick", status: "passed" },
          ],
        },
      ],
    };
    expect(readVitestReport(report)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
      failures: ["b.test.ts", "c.test.ts: sum adds"],
      figures: [],
    });
  });
});

describe("the last line", () => {
  it("adds up, and names skipped ones only when there are any", () => {
    const outcome = total([PASSED, failure("lint ended with code 1"), PASSED]);
    expect(outcome.failures).toEqual(["lint ended with code 1"]);
    expect(lastLine(outcome)).toBe("2 passed, 1 failed");
    expect(lastLine({ ...outcome, skipped: 3 })).toBe("2 passed, 1 failed, 3 skipped");
  });
});
