import type { Balance } from "./audit/balance.ts";

/** What came of a scenario. */
export interface Outcome {
  name: string;
  rounds: number;
  seconds: number;
  /** Why it wasn't played; null when it was. */
  skipped: string | null;
  /** Null when it could not be counted. */
  balance: Balance | null;
  /** What was asked for and didn't come true. */
  complaints: string[];
  /** The longest of each thing that took time, in milliseconds. */
  longest: Record<string, number>;
  /** Where the logs were put aside; null when nothing went wrong. */
  logs: string | null;
}

/** Everything that went wrong, in words; nothing when all holds. */
export function failuresOf({ skipped, balance, complaints }: Outcome): string[] {
  if (skipped !== null) return [];
  if (balance === null) return [...complaints, "What came of it could not be counted."];
  const { lost, doubled, forgotten, wrong } = balance;
  return [
    ...complaints,
    ...lost.map((what) => `lost: ${what}`),
    ...doubled.map((what) => `doubled: ${what}`),
    ...forgotten.map((what) => `forgotten: ${what}`),
    ...wrong.map((what) => `wrong: ${what}`),
  ];
}
