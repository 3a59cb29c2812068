// pnpm bench: measures, prints the figures, and fails when a bar is missed.
import { readArguments, USAGE } from "./arguments.ts";
import type { Benchmark } from "./benchmark.ts";
import { inboundBenchmark } from "./inbound/benchmark.ts";
import { notifierBenchmark } from "./notifier/benchmark.ts";
import { notifyBenchmark } from "./notify/benchmark.ts";
import { pagesBenchmark } from "./pages/benchmark.ts";

const BENCHMARKS: readonly Benchmark[] = [
  inboundBenchmark,
  notifierBenchmark,
  notifyBenchmark,
  pagesBenchmark,
];

const list = () => BENCHMARKS.map(({ name, summary }) => `  ${name}  ${summary}`).join("\n");

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}\n\n${list()}`);
  return 1;
}

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (typeof read === "string") return complain(read);
  const { name, ...options } = read;
  if (name === undefined) {
    console.log(`${USAGE}\n\n${list()}`);
    return 0;
  }
  const benchmark = BENCHMARKS.find((candidate) => candidate.name === name);
  if (benchmark === undefined) return complain(`There is no benchmark "${name}".`);
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interruption.abort());
  const { signal: interrupted } = interruption;
  try {
    return (await benchmark.run({ ...options, interrupted })) ? 0 : 1;
  } catch (error) {
    console.error(interrupted.aborted ? "Interrupted." : error);
    return interrupted.aborted ? 130 : 1;
  }
}

process.exitCode = await main();
