import { median } from "../figures/percentile.ts";

/** Something that is timed, over and over. */
export type Attempt = () => Promise<void>;

/** How one kind of attempt compares with another in time. */
export interface Comparison {
  /** The median of each, over all rounds, in milliseconds. */
  medianMs: { one: number; other: number };
  /** The other's median to the one's, by round. */
  ratios: number[];
  attempts: number;
}

async function timeOf(attempt: Attempt): Promise<number> {
  const start = performance.now();
  await attempt();
  return performance.now() - start;
}

/**
 * Times two kinds of attempts in turns, so that whatever else the machine does falls on both alike; who
 * comes first changes each time.
 * @param goesOn says, after each pair and given when its round began, whether the round goes on
 */
export async function compare(
  one: Attempt,
  other: Attempt,
  { rounds, goesOn }: { rounds: number; goesOn: (startedMs: number) => boolean },
): Promise<Comparison> {
  const all = { one: [] as number[], other: [] as number[] };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const here = { one: [] as number[], other: [] as number[] };
    do {
      const isOneFirst = here.one.length % 2 === 0;
      if (isOneFirst) here.one.push(await timeOf(one));
      here.other.push(await timeOf(other));
      if (!isOneFirst) here.one.push(await timeOf(one));
    } while (goesOn(start));
    ratios.push(median(here.other) / median(here.one));
    all.one.push(...here.one);
    all.other.push(...here.other);
  }
  return {
    medianMs: { one: median(all.one), other: median(all.other) },
    ratios,
    attempts: all.one.length,
  };
}
