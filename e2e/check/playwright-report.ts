import type { Outcome } from "./outcome.ts";

interface Suite {
  specs: Spec[];
  suites?: Suite[];
}

interface Spec {
  title: string;
  file: string;
  line: number;
  tests: {
    status: "expected" | "unexpected" | "flaky" | "skipped";
    annotations: { type: string; description?: string }[];
  }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  suites: Suite[];
  /** What went wrong outside any test, such as in the global setup. */
  errors: { message?: string }[];
}

const specsOf = (suite: Suite): Spec[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** Counts Playwright's tests; one that only passed on a second try failed. */
export function readPlaywrightReport({ suites, errors }: PlaywrightReport): Outcome {
  const tests = suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })));
  const failed = tests.filter(({ status }) => status === "unexpected" || status === "flaky");
  const failures = [
    ...failed.map(({ spec }) => `${spec.file}:${spec.line}: ${spec.title}`),
    ...errors.map(({ message }) => message?.split("\n")[0] ?? "an error outside the tests"),
  ];
  return {
    passed: tests.filter(({ status }) => status === "expected").length,
    failed: failures.length,
    skipped: tests.filter(({ status }) => status === "skipped").length,
    failures,
    figures: tests.flatMap(({ annotations }) =>
      annotations.flatMap(({ type, description = "" }) => (type === "figure" ? [description] : [])),
    ),
  };
}
