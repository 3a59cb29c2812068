import { randomBytes } from "node:crypto";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { busyWarning, describeMachine } from "../figures/machine.ts";
import { describeVerdict } from "../figures/verdict.ts";
import { writeFigures } from "../figures/write-figures.ts";
import { startLoadGenerator } from "../load/generator.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { judge } from "./bars.ts";
import { idleMemory } from "./idle-memory.ts";
import { describePayloads, describeRounds } from "./print.ts";
import { Rounds } from "./rounds.ts";
import { ratio } from "./summary.ts";
import { prepareTargets } from "./targets.ts";

/** Until the compiler has settled; the second load finds everything warm but its own pace. */
const WARM_UP_MS = 3_000;
const SHORT_WARM_UP_MS = 1_000;

const print = (text: string) => console.log(text);

async function run(options: BenchmarkOptions): Promise<boolean> {
  const { rounds, seconds, jsonFile, interrupted } = options;
  const warning = busyWarning();
  if (warning !== null) print(`${warning}\n`);
  // The app decrypts what the seeds encrypt.
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  print("Starting Tidings …");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const targets = await prepareTargets(app, database.url, sweeper);
  stack.defer(() => targets.baseline.server.stop());
  const idleBytes = await idleMemory(app, interrupted);
  const generator = startLoadGenerator(interrupted);
  stack.defer(() => generator.stop());

  const turns = new Rounds(generator);
  const { app: plain, baseline, alertmanager, githubPush } = targets;
  const common = { rounds, durationMs: seconds * 1000, targets: [plain, baseline] };
  const many = await turns.run({ ...common, connections: 64, warmUpMs: WARM_UP_MS });
  print(`\n${describeRounds("64 connections", many)}`);
  const payloads = await turns.run({
    ...common,
    targets: [plain, alertmanager, githubPush],
    connections: 64,
    warmUpMs: WARM_UP_MS,
  });
  print(`\n${describePayloads("64 connections", payloads)}`);
  const one = await turns.run({ ...common, connections: 1, warmUpMs: SHORT_WARM_UP_MS });
  print(`\n${describeRounds("one connection", one)}\n`);

  const verdicts = judge({
    rate: ratio(many, (leg) => leg.postsPerSecond),
    latency: ratio(one, (leg) => leg.medianMs),
    alertmanager: ratio(payloads, (leg) => leg.postsPerSecond, ["alertmanager", "app"]),
    githubPush: ratio(payloads, (leg) => leg.postsPerSecond, ["githubPush", "app"]),
    idleBytes,
  });
  verdicts.push({
    holds: true,
    text: `every 200 is stored, once: ${turns.accepted.toLocaleString("en-US")} posts counted`,
  });
  for (const verdict of verdicts) print(describeVerdict(verdict));
  const machine = { ...describeMachine(), postgresql: database.description };
  writeFigures(jsonFile, { machine, idleBytes, verdicts, rounds: { many, payloads, one } });
  print(`\nAll figures are in ${jsonFile}`);
  return verdicts.every(({ holds }) => holds);
}

export const inboundBenchmark: Benchmark = {
  name: "inbound",
  summary: "posts to a channel webhook, beside a server with one INSERT per post",
  run,
};
