import { type Outcome, PASSED } from "./outcome.ts";

/** The part of `pnpm audit --json` that is read here. */
interface Audit {
  advisories: Record<string, Advisory>;
}

interface Advisory {
  module_name: string;
  title: string;
  severity: string;
  patched_versions: string;
  url: string;
}

/** Lines and marks that pnpm sets its errors in. */
const PNPMS_FRAME = /[\s×│]+/g;

const GRAVE: readonly string[] = ["high", "critical"];

/** What counts as nothing, and is said: being offline is no fault, but no proof either. */
const unanswered = (reason: string): Outcome => ({
  ...PASSED,
  passed: 0,
  figures: [`Dependencies were not looked up for known weaknesses: ${reason}`],
});

/** Counts what an audit found; what isn't grave is left to the next upgrade. */
function count({ advisories }: Audit): Outcome {
  const failures = Object.values(advisories)
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(
      ({ module_name, title, severity, patched_versions, url }) =>
        `${module_name}: ${title} (${severity}); mended in ${patched_versions}; ${url}`,
    );
  return failures.length === 0
    ? PASSED
    : { ...PASSED, passed: 0, failed: failures.length, failures };
}

/**
 * Reads what `pnpm audit --json` printed.
 * @param problem what it said instead, where the registry can't be reached or has no such service
 */
export function readAudit(output: string, problem: string): Outcome {
  try {
    return count(JSON.parse(output) as Audit);
  } catch {
    return unanswered(problem.replace(PNPMS_FRAME, " ").trim() || "no answer");
  }
}
