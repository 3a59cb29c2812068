import { mkdirSync } from "node:fs";
import path from "node:path";
import { failure, lastLine, type Outcome, total } from "./outcome.ts";
import { readPlaywrightReport } from "./playwright-report.ts";
import { ROOT, runStep, type Step } from "./step.ts";
import { readVitestReport } from "./vitest-report.ts";

const REPORTS = path.join(ROOT, "e2e/.artifacts");
const VITEST_REPORT = path.join(REPORTS, "vitest.json");
const PLAYWRIGHT_REPORT = path.join(REPORTS, "playwright.json");
const AUDIT_REPORT = path.join(REPORTS, "audit.json");
const MINUTE_MS = 60_000;

/** The generated client, which everything else stands on; it counts only when it fails. */
const client: Step = {
  name: "database client",
  command: ["pnpm", "run", "generate"],
  timeoutMs: MINUTE_MS,
};

const quick: Step[] = [
  { name: "lint", command: ["biome", "check", "--error-on-warnings", "."], timeoutMs: MINUTE_MS },
  { name: "arrows", command: ["pnpm", "run", "arrows"], timeoutMs: MINUTE_MS },
  {
    name: "types",
    command: ["pnpm", "-r", "--no-bail", "--workspace-concurrency=2", "run", "types"],
    timeoutMs: 3 * MINUTE_MS,
  },
  {
    name: "known weaknesses of dependencies",
    command: ["node", "e2e/check/audit.ts", AUDIT_REPORT],
    timeoutMs: MINUTE_MS,
    report: { file: AUDIT_REPORT, read: (content) => JSON.parse(content) as Outcome },
  },
];

const unit: Step = {
  name: "unit and integration",
  command: [
    "pnpm",
    "run",
    "unit",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${VITEST_REPORT}`,
  ],
  timeoutMs: 10 * MINUTE_MS,
  live: true,
  report: { file: VITEST_REPORT, read: (content) => readVitestReport(JSON.parse(content)) },
};

/** Runs with nothing beside it, because it measures. */
const browser: Step = {
  name: "browser",
  command: ["pnpm", "run", "browser", "--reporter=list,json"],
  timeoutMs: 40 * MINUTE_MS,
  live: true,
  environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
  report: { file: PLAYWRIGHT_REPORT, read: (content) => readPlaywrightReport(JSON.parse(content)) },
};

let isInterrupted = false;

const runUnlessInterrupted = (step: Step): Promise<Outcome> | Outcome =>
  isInterrupted ? failure(`${step.name} was not run`) : runStep(step);

async function runAll(): Promise<Outcome> {
  const { failed, failures, figures } = await runStep(client);
  return total([
    { passed: 0, failed, skipped: 0, failures, figures },
    ...(await Promise.all(quick.map(runStep))),
    await runUnlessInterrupted(unit),
    await runUnlessInterrupted(browser),
  ]);
}

mkdirSync(REPORTS, { recursive: true });
// The terminal sends Ctrl-C to the running step as well; waiting for it lets it stop what it started.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    isInterrupted = true;
  });
}
const start = performance.now();
const outcome = await runAll();
console.log(`\nChecked in ${Math.round((performance.now() - start) / 1000)} s`);
for (const line of outcome.failures) console.log(`✗ ${line}`);
for (const figure of outcome.figures) console.log(figure);
console.log(lastLine(outcome));
if (outcome.failed > 0) process.exitCode = 1;
