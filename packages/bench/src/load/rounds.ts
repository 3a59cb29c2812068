import { newId } from "@tidings/prisma";
import { measure } from "../processes/meter.ts";
import type { LoadGenerator } from "./generator.ts";
import { countStored, discrepancy } from "./stored.ts";
import type { LoadResult } from "./tally.ts";
import type { Target } from "./target.ts";

/** One target under one load. */
export interface Leg {
  target: string;
  posts: number;
  postsPerSecond: number;
  medianMs: number;
  p99Ms: number;
  cpuMicrosecondsPerPost: number;
  peakBytes: number;
}

export interface RoundsOptions {
  targets: readonly Target[];
  connections: number;
  rounds: number;
  warmUpMs: number;
  durationMs: number;
}

/** Puts targets under load in turns, and sees to it that nothing that they accept is lost. */
export class Rounds {
  readonly #generator: LoadGenerator;
  /** Also the number of the next post, so that no two posts of a run are the same. */
  #accepted = 0;

  constructor(generator: LoadGenerator) {
    this.#generator = generator;
  }

  /** Posts that were answered with 200 so far; each of them was found stored, once. */
  get accepted(): number {
    return this.#accepted;
  }

  /**
   * Warms every target up, then measures one after the other, round by round, each first in turn.
   * @returns the legs of each round
   * @throws {Error} for a post that wasn't accepted, or isn't stored exactly once
   */
  async run({
    targets,
    connections,
    rounds,
    warmUpMs,
    durationMs,
  }: RoundsOptions): Promise<Leg[][]> {
    const since = newId();
    const accepted = new Map<Target, number>();
    const load = async (target: Target, forMs: number) => {
      const result = await this.#load(target, connections, forMs);
      accepted.set(target, (accepted.get(target) ?? 0) + result.accepted);
      return result;
    };
    for (const target of targets) await load(target, warmUpMs);
    const legs: Leg[][] = [];
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? targets : targets.toReversed();
      const measured: Leg[] = [];
      for (const target of order) {
        measured.push(await measureLeg(target, () => load(target, durationMs)));
      }
      legs.push(measured);
    }
    await checkStored(accepted, since);
    return legs;
  }

  async #load(target: Target, connections: number, durationMs: number): Promise<LoadResult> {
    const { name, paths, server, payload } = target;
    const result = await this.#generator.run({
      port: server.port,
      paths,
      payload,
      connections,
      durationMs,
      firstNumber: this.#accepted,
    });
    if (result.failure !== null) {
      throw new Error(`A post to ${name} was not accepted: ${result.failure}\n${server.output()}`);
    }
    this.#accepted += result.accepted;
    return result;
  }
}

async function measureLeg(target: Target, load: () => Promise<LoadResult>): Promise<Leg> {
  const { value, cpuMs, peakBytes } = await measure(target.server.pid, load);
  const { accepted, elapsedMs, medianMs, p99Ms } = value;
  return {
    target: target.name,
    posts: accepted,
    postsPerSecond: (accepted / elapsedMs) * 1000,
    medianMs,
    p99Ms,
    cpuMicrosecondsPerPost: (cpuMs / accepted) * 1000,
    peakBytes,
  };
}

async function checkStored(accepted: Map<Target, number>, since: string): Promise<void> {
  const wrong: string[] = [];
  for (const [target, count] of accepted) {
    const problem = discrepancy(target.name, count, await countStored(target, since));
    if (problem !== null) wrong.push(problem);
  }
  if (wrong.length > 0) throw new Error(`${wrong.join("\n")}.`);
}
