import { failuresOf, type Outcome } from "./outcome.ts";

const MOST_FAILURES = 20;

const COLUMNS = [
  ["scenario", 18],
  ["rounds", 6],
  ["acknowledged", 12],
  ["stored", 7],
  ["lost", 4],
  ["doubled", 7],
  ["events due", 10],
  ["delivered", 9],
  ["failed", 6],
  ["forgotten", 9],
  ["seconds", 7],
] as const;

const GAP = "  ";

const toLine = (cells: readonly string[]): string =>
  cells
    .map((cell, column) => {
      const width = COLUMNS[column]?.[1] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join(GAP);

const count = (number: number): string => number.toLocaleString("en-US");

/** The names of the columns. */
export const heading = (): string => toLine(COLUMNS.map(([name]) => name));

function cellsOf({ name, rounds, balance, seconds }: Outcome): string[] {
  const figures = balance && [
    balance.acknowledged,
    balance.stored,
    balance.lost.length,
    balance.doubled.length,
    balance.due,
    balance.delivered,
    balance.failed,
    balance.forgotten.length,
  ];
  const counted = figures?.map(count) ?? COLUMNS.slice(2, -1).map(() => "–");
  return [name, String(rounds), ...counted, seconds.toFixed(0)];
}

const describeTimes = ({ longest }: Outcome): string =>
  Object.entries(longest)
    .map(([label, milliseconds]) => `${label} ${(milliseconds / 1000).toFixed(1)} s`)
    .join(", ");

/** What came of a scenario, in one line; below it what went wrong, if anything did. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.skipped !== null)
    return `${outcome.name.padEnd(COLUMNS[0][1])}  skipped: ${outcome.skipped}`;
  const failures = failuresOf(outcome);
  const times = describeTimes(outcome);
  const verdict = failures.length === 0 ? "holds" : "FAILS";
  const line = [toLine(cellsOf(outcome)), verdict, times && `(at most: ${times})`];
  const shown = failures.slice(0, MOST_FAILURES);
  const rest = failures.length - shown.length;
  if (rest > 0) shown.push(`and ${count(rest)} more`);
  if (outcome.logs !== null) shown.push(`All of it, and the logs: ${outcome.logs}`);
  return [line.filter(Boolean).join(GAP), ...shown.map((text) => `  ${text}`)].join("\n");
}
