import path from "node:path";
import type { Outcome } from "./outcome.ts";
import { ROOT } from "./step.ts";

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** Counts Vitest's tests. A file that failed outside any test, such as on an import, counts as one. */
export function readVitestReport(report: VitestReport): Outcome {
  const failures = report.testResults.flatMap((file) => {
    const name = path.relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0 && file.status === "failed") return [name];
    return failed.map(({ fullName }) => `${name}: ${fullName}`);
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    figures: [],
  };
}
