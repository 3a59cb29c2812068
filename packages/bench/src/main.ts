// pnpm bench: measures, prints the figures, and fails when a bar is missed.
import { readFileSync } from "node:fs";
import { readArguments, USAGE } from "./arguments.ts";
import type { Benchmark, BenchmarkOptions } from "./benchmark.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import { allReached } from "./figures/figure.ts";
import { busyWarning, describeMachine } from "./figures/machine.ts";
import { toMarkdown } from "./figures/markdown.ts";
import { describeResult, type Report, type Result } from "./figures/report.ts";
import { writeFigures } from "./figures/write-figures.ts";

const print = (text: string) => console.log(text);

const list = () => BENCHMARKS.map(({ name, summary }) => `  ${name}  ${summary}`).join("\n");

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}\n\n${list()}`);
  return 1;
}

/** What broke first, where clearing up after it broke as well. */
const causeOf = (error: unknown): unknown =>
  error instanceof SuppressedError ? causeOf(error.suppressed) : error;

/** A benchmark that breaks has failed, and the next one still gets its turn. */
async function measure(benchmark: Benchmark, options: BenchmarkOptions): Promise<Result> {
  const { name, summary } = benchmark;
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  print(`\n${name}: ${summary}`);
  try {
    const figures = await benchmark.run(options);
    return { name, summary, seconds: seconds(), figures, failure: null };
  } catch (error) {
    const cause = causeOf(error);
    if (!options.interrupted.aborted) console.error(cause);
    return { name, summary, seconds: seconds(), figures: [], failure: String(cause) };
  }
}

async function measureAll(
  benchmarks: readonly Benchmark[],
  options: BenchmarkOptions,
  jsonFile: string,
): Promise<number> {
  const warning = busyWarning();
  if (warning !== null) print(warning);
  const machine = await describeMachine();
  const results: Result[] = [];
  for (const benchmark of benchmarks) {
    results.push(await measure(benchmark, options));
    if (options.interrupted.aborted) {
      console.error("Interrupted.");
      return 130;
    }
    // After each, so that what was found isn't lost with what comes after it.
    writeFigures(jsonFile, { machine, results } satisfies Report);
  }
  for (const result of results) print(`\n${describeResult(result)}`);
  print(`\nAll figures are in ${jsonFile}`);
  return results.every(({ failure, figures }) => failure === null && allReached(figures)) ? 0 : 1;
}

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (typeof read === "string") return complain(read);
  if ("markdownOf" in read) {
    print(toMarkdown(JSON.parse(readFileSync(read.markdownOf, "utf8"))));
    return 0;
  }
  const { names, jsonFile, ...options } = read;
  const unknown = names.find((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown !== undefined) return complain(`There is no benchmark "${unknown}".`);
  const wanted = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name));
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interruption.abort());
  return measureAll(wanted, { ...options, interrupted: interruption.signal }, jsonFile);
}

process.exitCode = await main();
