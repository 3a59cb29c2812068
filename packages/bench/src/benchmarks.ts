import type { Benchmark } from "./benchmark.ts";
import { fanOutBenchmark } from "./fan-out/benchmark.ts";
import { inboundBenchmark } from "./inbound/benchmark.ts";
import { notifierBenchmark } from "./notifier/benchmark.ts";
import { notifyBenchmark } from "./notify/benchmark.ts";
import { pagesBenchmark } from "./pages/benchmark.ts";
import { scaleBenchmark } from "./scale/benchmark.ts";
import { scrollBenchmark } from "./scroll/benchmark.ts";
import { startBenchmark } from "./start/benchmark.ts";
import { timingBenchmark } from "./timing/benchmark.ts";

/** All there is to measure, in the order of `pnpm bench`. */
export const BENCHMARKS: readonly Benchmark[] = [
  inboundBenchmark,
  scaleBenchmark,
  fanOutBenchmark,
  notifierBenchmark,
  notifyBenchmark,
  pagesBenchmark,
  scrollBenchmark,
  startBenchmark,
  timingBenchmark,
];
