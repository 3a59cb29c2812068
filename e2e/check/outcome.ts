/** What came of one step, in counts that add up. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each thing that failed. */
  failures: string[];
  /** Measured figures, each a line for people. */
  figures: string[];
}

export const PASSED: Outcome = { passed: 1, failed: 0, skipped: 0, failures: [], figures: [] };

/** A step that has no counts of its own, or that ended before it had any. */
export const failure = (what: string): Outcome => ({
  ...PASSED,
  passed: 0,
  failed: 1,
  failures: [what],
});

export const total = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
  failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  skipped: outcomes.reduce((sum, outcome) => sum + outcome.skipped, 0),
  failures: outcomes.flatMap((outcome) => outcome.failures),
  figures: outcomes.flatMap((outcome) => outcome.figures),
});

/** The test command's last line, which programs read: `12 passed, 0 failed`, and `, 1 skipped` if any was. */
export function lastLine({ passed, failed, skipped }: Outcome): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
