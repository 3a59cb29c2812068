import { median } from "../figures/percentile.ts";

/** Something that is timed, over and over. */
export type Attempt = () => Promise<void>;

/** How one kind of attempt compares with another in time, and with itself, which is noise. */
export interface Comparison {
  /** The median of each, over all rounds, in milliseconds. */
  medianMs: { one: number; other: number };
  /** The other's median to the one's, by round. */
  ratios: number[];
  /** The same for the one, timed a second time beside both. */
  noise: number[];
  attempts: number;
}

async function timeOf(attempt: Attempt): Promise<number> {
  const start = performance.now();
  await attempt();
  return performance.now() - start;
}

type Times = Record<"one" | "other" | "again", number[]>;

/** Each comes first, second and third equally often. */
const ORDERS: readonly (readonly (keyof Times)[])[] = [
  ["one", "other", "again"],
  ["other", "again", "one"],
  ["again", "one", "other"],
];

const noTimes = (): Times => ({ one: [], other: [], again: [] });

/**
 * Times two kinds of attempts in turns, the one twice, so that whatever else the machine does falls on all
 * alike.
 * @param goesOn says, after each turn and given when its round began, whether the round goes on
 */
export async function compare(
  one: Attempt,
  other: Attempt,
  { rounds, goesOn }: { rounds: number; goesOn: (startedMs: number) => boolean },
): Promise<Comparison> {
  const attempts = { one, other, again: one };
  const all: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const here = noTimes();
    do {
      for (const kind of ORDERS[here.one.length % ORDERS.length] ?? []) {
        here[kind].push(await timeOf(attempts[kind]));
      }
    } while (goesOn(start));
    all.push(here);
  }
  const medianOf = (kind: keyof Times) => median(all.flatMap((times) => times[kind]));
  const toOne = (kind: keyof Times) => all.map((times) => median(times[kind]) / median(times.one));
  return {
    medianMs: { one: medianOf("one"), other: medianOf("other") },
    ratios: toOne("other"),
    noise: toOne("again"),
    attempts: all.reduce((sum, times) => sum + times.one.length, 0),
  };
}
