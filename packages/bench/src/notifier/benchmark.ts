import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { setStage } from "../processes/stage.ts";
import { prepareEndpoints } from "./endpoints.ts";
import { notifierFigures } from "./figures.ts";
import { HelperProcess } from "./helper-process.ts";
import { largeBacklog } from "./large-backlog.ts";
import { type Latency, Measurements } from "./measurements.ts";

const ENDPOINTS = 100;
const HANGING = 10;
const BACKLOG = 5_000;
const IDLE_EVENTS = 100;
/** A steady stream that leaves the machine room to breathe, so that it is the hanging ones that count. */
const STREAM_EVERY_MS = 5;
const SHORT_STREAM_MS = 1_000;

/** Everything that is measured in rounds, so many times in turns. */
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

async function run({ rounds, seconds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const receiver = new HelperProcess("receiver.ts", interrupted);
  stage.defer(() => receiver.stop());
  const baseline = new HelperProcess("baseline.ts", interrupted);
  stage.defer(() => baseline.stop());
  const port = await receiver.hear<number>();
  const endpoints = await prepareEndpoints(port, ENDPOINTS - HANGING, HANGING);
  const measurements = new Measurements(receiver, baseline, endpoints);
  const measured = await measureAll(measurements, rounds, seconds * 1000);
  console.log("Working off a backlog of 100,000 …");
  const watched = { receiver, endpoints, appPid: stage.app.pid, interrupted };
  const large = await largeBacklog(watched);
  return notifierFigures({ ...measured, large, recorded: await measurements.checkRecorded() });
}

export const notifierBenchmark: Benchmark = {
  name: "notifier",
  summary: "deliveries of events, beside a bare loop over undici's fetch",
  run,
};
