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
import { measureApart } from "./measure-apart.ts";

const print = (text: string) => console.log(text);

const list = () => BENCHMARKS.map(({ name, summary }) => `  ${name}  ${summary}`).join("\n");

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}\n\n${list()}`);
  return 1;
}

async function measureAll(
  benchmarks: readonly Benchmark[],
  { interrupted, ...options }: BenchmarkOptions,
  jsonFile: string,
): Promise<number> {
  const warning = busyWarning();
  if (warning !== null) print(warning);
  const machine = await describeMachine();
  const results: Result[] = [];
  for (const { name, summary } of benchmarks) {
    print(`\n${name}: ${summary}`);
    results.push(await measureApart({ name, options }, summary, interrupted));
    if (interrupted.aborted) {
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
