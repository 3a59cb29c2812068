import { randomBytes } from "node:crypto";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { busyWarning, describeMachine } from "../figures/machine.ts";
import { ratioOf } from "../figures/ratio.ts";
import { formatTable } from "../figures/table.ts";
import { describeVerdict } from "../figures/verdict.ts";
import { writeFigures } from "../figures/write-figures.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { judge } from "./bars.ts";
import { prepareEndpoints } from "./endpoints.ts";
import { HelperProcess } from "./helper-process.ts";
import { type Latency, Measurements } from "./measurements.ts";

const ENDPOINTS = 100;
const HANGING = 10;
const BACKLOG = 5_000;
const IDLE_EVENTS = 100;
/** A steady stream that leaves the machine room to breathe, so that it is the hanging ones that count. */
const STREAM_EVERY_MS = 5;
const SHORT_STREAM_MS = 1_000;

const print = (text: string) => console.log(text);

/** Everything that is measured, so many times in turns. */
async function measureAll(measurements: Measurements, rounds: number, streamMs: number) {
  await measurements.backlog(BACKLOG);
  await measurements.bareLoop(BACKLOG);
  await measurements.stream(SHORT_STREAM_MS, STREAM_EVERY_MS, false);
  const backlog: { app: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const app = await measurements.backlog(BACKLOG);
    backlog.push({ app, baseline: await measurements.bareLoop(BACKLOG) });
  }
  const idle = await measurements.idle(IDLE_EVENTS);
  const streams: { healthy: Latency; hanging: Latency }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const healthy = await measurements.stream(streamMs, STREAM_EVERY_MS, false);
    const hanging = await measurements.stream(streamMs, STREAM_EVERY_MS, true);
    streams.push({ healthy, hanging });
  }
  return { backlog, idle, streams };
}

type Figures = Awaited<ReturnType<typeof measureAll>>;

const middle = (values: number[]): number => ratioOf(values).median;
const rate = (values: number[]): string => Math.round(middle(values)).toLocaleString("en-US");
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

const describe = ({ backlog, idle, streams }: Figures): string => {
  const stream = (name: string, of: Latency[]) => [
    name,
    milliseconds(middle(of.map(({ medianMs }) => medianMs))),
    milliseconds(middle(of.map(({ p99Ms }) => p99Ms))),
  ];
  const rates = formatTable([
    [`a backlog of ${BACKLOG.toLocaleString("en-US")}`, "deliveries/s"],
    ["Tidings", rate(backlog.map(({ app }) => app))],
    ["a bare loop over undici's fetch", rate(backlog.map(({ baseline }) => baseline))],
  ]);
  const latencies = formatTable([
    ["until the receiver has an event", "median", "p99"],
    ["idle, one at a time", milliseconds(idle.medianMs), milliseconds(idle.p99Ms)],
    stream(
      "a stream, all answer",
      streams.map(({ healthy }) => healthy),
    ),
    stream(
      `a stream, ${HANGING} of ${ENDPOINTS} hang`,
      streams.map(({ hanging }) => hanging),
    ),
  ]);
  return `${rates}\n\n${latencies}`;
};

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
  print("Starting Tidings …\n");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const receiver = new HelperProcess("receiver.ts", interrupted);
  stack.defer(() => receiver.stop());
  const baseline = new HelperProcess("baseline.ts", interrupted);
  stack.defer(() => baseline.stop());
  const port = await receiver.hear<number>();
  const endpoints = await prepareEndpoints(port, ENDPOINTS - HANGING, HANGING);
  const measurements = new Measurements(receiver, baseline, endpoints);
  const figures = await measureAll(measurements, rounds, seconds * 1000);
  print(`${describe(figures)}\n`);
  const verdicts = judge({
    rate: ratioOf(figures.backlog.map((round) => round.app / round.baseline)),
    idleMedianMs: figures.idle.medianMs,
    hanging: ratioOf(figures.streams.map((round) => round.hanging.p99Ms / round.healthy.p99Ms)),
  });
  const recorded = (await measurements.checkRecorded()).toLocaleString("en-US");
  verdicts.push({ holds: true, text: `every delivery is recorded, once: ${recorded} counted` });
  for (const verdict of verdicts) print(describeVerdict(verdict));
  const machine = { ...describeMachine(), postgresql: database.description };
  writeFigures(jsonFile, { machine, verdicts, ...figures });
  print(`\nAll figures are in ${jsonFile}`);
  return verdicts.every(({ holds }) => holds);
}

export const notifierBenchmark: Benchmark = {
  name: "notifier",
  summary: "deliveries of events, beside a bare loop over undici's fetch",
  run,
};
