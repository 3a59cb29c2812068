/** How often a focused tab says again that it is. The server believes it for three times as long. */
export const HEARTBEAT_MS = 10_000;

/** What a tab says of itself; the server keeps the one with the highest sequence. */
export interface Report {
  focused: boolean;
  sequence: number;
}

interface Sent extends Report {
  /** In ms since 1970. */
  at: number;
  hasFailed: boolean;
}

/** What a tab has reported so far. */
export interface Reported {
  last: Sent | null;
}

export const NOTHING_REPORTED: Reported = { last: null };

/**
 * Looks at the tab: a change is reported at once, being focused again after {@link HEARTBEAT_MS}, and
 * so is what didn't arrive. A tab that isn't focused, and has said so, is silent.
 * @param now in ms since 1970; a clock that was set back counts as time gone by
 */
export function look(
  reported: Reported,
  focused: boolean,
  now: number,
): { reported: Reported; report: Report | null } {
  if (!isDue(reported.last, focused, now)) return { reported, report: null };
  const report = { focused, sequence: (reported.last?.sequence ?? 0) + 1 };
  return { reported: { last: { ...report, at: now, hasFailed: false } }, report };
}

function isDue(last: Sent | null, focused: boolean, now: number): boolean {
  if (last === null || last.focused !== focused) return true;
  const isRecent = now >= last.at && now - last.at < HEARTBEAT_MS;
  return (focused || last.hasFailed) && !isRecent;
}

/** Notes that a report didn't arrive. One that a later report has overtaken no longer matters. */
export function fail({ last }: Reported, sequence: number): Reported {
  if (last?.sequence !== sequence) return { last };
  return { last: { ...last, hasFailed: true } };
}
