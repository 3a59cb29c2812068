import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { setStage } from "../processes/stage.ts";
import { startEmptyPage } from "./empty-page.ts";
import { weightFigures } from "./figures.ts";
import { signIn } from "./sign-in.ts";
import { Scales, type Weight } from "./weigh.ts";
import { ENTRANCE, type Page, prepareWorkspace } from "./workspace.ts";

const origin = (port: number): string => `http://localhost:${port}`;

/** Weighs pages one after another, each as its first visitor gets it. */
async function weighAll(scales: Scales, base: string, pages: readonly Page[], cookie = "") {
  const weights: (Weight & { page: string })[] = [];
  for (const { name, path } of pages) {
    weights.push({ page: name, ...(await scales.weigh(`${base}${path}`, cookie)) });
  }
  return weights;
}

async function run({ interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const scales = new Scales(interrupted);
  console.log("Building an empty page …");
  const emptyPage = await startEmptyPage(stage.sweeper, interrupted);
  stage.defer(() => emptyPage.stop());
  const empty = await scales.weigh(`http://127.0.0.1:${emptyPage.port}/`);
  const { user, pages } = await prepareWorkspace();
  const base = origin(stage.app.port);
  return weightFigures(empty, [
    ...(await weighAll(scales, base, ENTRANCE)),
    ...(await weighAll(scales, base, pages, await signIn(base, user))),
  ]);
}

export const pagesBenchmark: Benchmark = {
  name: "pages",
  summary: "JavaScript of each page's first load, beside an empty Next.js page",
  run,
};
