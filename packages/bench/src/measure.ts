// One benchmark in a process of its own, whose database and settings nothing else has to live with. Is told
// which by the process that forked it, and tells that one what was found.
import type { BenchmarkOptions } from "./benchmark.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import type { Result } from "./figures/report.ts";

/** What the process is told. */
export interface MeasureOrder {
  name: string;
  options: Omit<BenchmarkOptions, "interrupted">;
}

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interruption.abort());

/** What broke first, where clearing up after it broke as well. */
const causeOf = (error: unknown): unknown =>
  error instanceof SuppressedError ? causeOf(error.suppressed) : error;

/** A benchmark that breaks has failed, and says why. */
async function measure({ name, options }: MeasureOrder): Promise<Result> {
  const benchmark = BENCHMARKS.find((candidate) => candidate.name === name);
  if (benchmark === undefined) throw new Error(`There is no benchmark "${name}".`);
  const { summary } = benchmark;
  const { signal: interrupted } = interruption;
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  try {
    const figures = await benchmark.run({ ...options, interrupted });
    return { name, summary, seconds: seconds(), figures, failure: null };
  } catch (error) {
    const cause = causeOf(error);
    if (!interrupted.aborted) console.error(cause);
    return { name, summary, seconds: seconds(), figures: [], failure: String(cause) };
  }
}

process.once("message", async (order: MeasureOrder) => {
  const result = await measure(order);
  process.send?.(result, () => process.exit());
});
