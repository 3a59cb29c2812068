import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { startFigures } from "./figures.ts";
import { timeStart } from "./time-start.ts";

const PAGES = path.join(import.meta.dirname, "../../../../apps/web/.next");

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
}

async function run({ rounds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  console.log("Building the pages anew …");
  await rm(PAGES, { recursive: true, force: true });
  const withoutBuild = await timeStart(sweeper, interrupted);
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await empty(sweeper.folder);
    first.push(await timeStart(sweeper, interrupted));
    again.push(await timeStart(sweeper, interrupted));
  }
  return startFigures({ withoutBuild, first, again });
}

export const startBenchmark: Benchmark = {
  name: "start",
  summary: "from `pnpm start` until a page is answered; builds this checkout's pages anew",
  run,
};
