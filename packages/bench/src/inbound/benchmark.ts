import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { startLoadGenerator } from "../load/generator.ts";
import { describeRounds } from "../load/print.ts";
import { Rounds } from "../load/rounds.ts";
import type { Target } from "../load/target.ts";
import { setStage } from "../processes/stage.ts";
import { barsOf, loadFigures, otherFigures, payloadFigures } from "./figures.ts";
import { idleMemory } from "./idle-memory.ts";
import { prepareTargets } from "./targets.ts";

const CONNECTIONS = [1, 8, 64, 256];
const MANY = 64;
/** Until the compiler has settled, which takes thousands of posts: one connection would take a minute for them. */
const FIRST_WARM_UP_MS = 3_000;
/** Later loads find everything warm but their own pace. */
const WARM_UP_MS = 1_000;

async function run({ rounds, seconds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const targets = await prepareTargets(stage);
  const idleBytes = await idleMemory(stage.app, interrupted);
  const generator = startLoadGenerator(interrupted);
  stage.defer(() => generator.stop());
  const turns = new Rounds(generator);
  const measure = async (title: string, connections: number, taking: readonly Target[]) => {
    const times = { rounds, warmUpMs: WARM_UP_MS, durationMs: seconds * 1000 };
    const legs = await turns.run({ targets: taking, connections, ...times });
    console.log(`\n${describeRounds(title, legs)}`);
    return legs;
  };

  const { content, spread, alertmanager, githubPush, baseline } = targets;
  const warmUp = { rounds: 0, warmUpMs: FIRST_WARM_UP_MS, durationMs: 0 };
  await turns.run({ targets: [content, baseline], connections: MANY, ...warmUp });
  const figures: Figure[] = [];
  for (const connections of CONNECTIONS) {
    const title = connections === 1 ? "1 connection" : `${connections} connections`;
    const legs = await measure(title, connections, [content, baseline]);
    figures.push(...loadFigures(title, legs, [content, baseline], barsOf(connections)));
  }
  const title = `${MANY} connections, 1,000 webhooks`;
  const spreadLegs = await measure(title, MANY, [spread, baseline]);
  figures.push(...loadFigures(title, spreadLegs, [spread, baseline], barsOf(MANY)));
  const payloads = await measure(`${MANY} connections`, MANY, [content, alertmanager, githubPush]);
  figures.push(...payloadFigures(payloads, [alertmanager, content]));
  figures.push(...payloadFigures(payloads, [githubPush, content]));
  return [...figures, ...otherFigures(idleBytes, turns.accepted)];
}

export const inboundBenchmark: Benchmark = {
  name: "inbound",
  summary: "posts to a channel webhook, beside a server with one INSERT per post",
  run,
};
