import { median } from "../figures/percentile.ts";
import { type Ratio, ratioOf } from "../figures/ratio.ts";
import type { Leg } from "./rounds.ts";
import type { TargetName } from "./targets.ts";

/** The median round of a target at a number of connections; the peak is that of all rounds. */
export const summarise = (rounds: readonly Leg[][], name: TargetName): Leg => {
  const legs = rounds.map((round) => legOf(round, name));
  const middle = (figure: (leg: Leg) => number) => median(legs.map(figure));
  return {
    target: name,
    connections: legOf(rounds[0] ?? [], name).connections,
    posts: legs.reduce((sum, { posts }) => sum + posts, 0),
    postsPerSecond: middle((leg) => leg.postsPerSecond),
    medianMs: middle((leg) => leg.medianMs),
    p99Ms: middle((leg) => leg.p99Ms),
    cpuMicrosecondsPerPost: middle((leg) => leg.cpuMicrosecondsPerPost),
    peakBytes: Math.max(...legs.map(({ peakBytes }) => peakBytes)),
  };
};

/** What one target needs or does of what another does, by rounds. */
export const ratio = (
  rounds: readonly Leg[][],
  figure: (leg: Leg) => number,
  [of, to]: readonly [TargetName, TargetName] = ["app", "baseline"],
): Ratio => ratioOf(rounds.map((round) => figure(legOf(round, of)) / figure(legOf(round, to))));

function legOf(round: readonly Leg[], name: TargetName): Leg {
  const leg = round.find(({ target }) => target === name);
  if (leg === undefined) throw new Error(`No figures of ${name}.`);
  return leg;
}
