import type { LoadGenerator } from "../load/generator.ts";
import type { LoadResult } from "../load/tally.ts";
import { measure } from "../processes/meter.ts";
import { countStored, discrepancy } from "./stored.ts";
import type { Target, TargetName } from "./targets.ts";

/** One target under one load. */
export interface Leg {
  target: TargetName;
  connections: number;
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
  readonly #accepted = new Map<Target, number>();

  constructor(generator: LoadGenerator) {
    this.#generator = generator;
  }

  /** Posts that were answered with 200 so far; each of them was found stored, once. */
  get accepted(): number {
    return [...this.#accepted.values()].reduce((sum, count) => sum + count, 0);
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
    for (const target of targets) await this.#load(target, connections, warmUpMs);
    await this.#checkStored();
    const legs: Leg[][] = [];
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? targets : targets.toReversed();
      const measured: Leg[] = [];
      for (const target of order) measured.push(await this.#leg(target, connections, durationMs));
      legs.push(measured);
      await this.#checkStored();
    }
    return legs;
  }

  async #leg(target: Target, connections: number, durationMs: number): Promise<Leg> {
    const load = () => this.#load(target, connections, durationMs);
    const { value, cpuMs, peakBytes } = await measure(target.server.pid, load);
    const { accepted, elapsedMs, medianMs, p99Ms } = value;
    return {
      target: target.name,
      connections,
      posts: accepted,
      postsPerSecond: (accepted / elapsedMs) * 1000,
      medianMs,
      p99Ms,
      cpuMicrosecondsPerPost: (cpuMs / accepted) * 1000,
      peakBytes,
    };
  }

  async #load(target: Target, connections: number, durationMs: number): Promise<LoadResult> {
    const { name, path, server, payload } = target;
    const firstNumber = this.#accepted.get(target) ?? 0;
    const { port } = server;
    const result = await this.#generator.run({
      port,
      path,
      payload,
      connections,
      durationMs,
      firstNumber,
    });
    if (result.failure !== null) {
      throw new Error(`A post to ${name} was not accepted: ${result.failure}\n${server.output()}`);
    }
    this.#accepted.set(target, firstNumber + result.accepted);
    return result;
  }

  async #checkStored(): Promise<void> {
    const targets = [...this.#accepted.keys()];
    const stored = await countStored(targets.map(({ webhookId }) => webhookId));
    const wrong = targets.flatMap((target, place) => {
      const found = stored[place] ?? { rows: 0, distinct: 0 };
      return discrepancy(target.name, this.#accepted.get(target) ?? 0, found) ?? [];
    });
    if (wrong.length > 0) throw new Error(`${wrong.join("\n")}.`);
  }
}
