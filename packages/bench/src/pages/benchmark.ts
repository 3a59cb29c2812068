import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Figure } from "../figures/figure.ts";
import { setStage } from "../processes/stage.ts";
import { startEmptyPage } from "./empty-page.ts";
import { loadingFigures, weightFigures } from "./figures.ts";
import { type Loading, Visitor } from "./loading.ts";
import { signIn } from "./sign-in.ts";
import { Scales, type Weight } from "./weigh.ts";
import { ENTRANCE, type Page, prepareWorkspace } from "./workspace.ts";

/** The median of three doesn't mind one that something came between. */
const LOADS = 3;

const origin = (port: number): string => `http://localhost:${port}`;

/** Weighs pages one after another, each as its first visitor gets it. */
async function weighAll(scales: Scales, base: string, pages: readonly Page[], cookie = "") {
  const weights: (Weight & { page: string })[] = [];
  for (const { name, path } of pages) {
    weights.push({ page: name, ...(await scales.weigh(`${base}${path}`, cookie)) });
  }
  return weights;
}

/** Opens pages one after another, once to warm the server up and then so many times. */
async function openAll(visitor: Visitor, pages: readonly Page[], times: number) {
  const loadings: (Loading & { page: string })[] = [];
  for (const { name, path } of pages) {
    await visitor.open(path, 1);
    loadings.push({ page: name, ...(await visitor.open(path, times)) });
  }
  return loadings;
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
  const cookie = await signIn(base, user);
  const weights = [
    ...(await weighAll(scales, base, ENTRANCE)),
    ...(await weighAll(scales, base, pages, cookie)),
  ];
  console.log("Opening every page in a browser …");
  const browser = await launchBrowser();
  stage.defer(() => browser.close());
  const loadings = [
    ...(await openAll(new Visitor(browser, base, interrupted), ENTRANCE, LOADS)),
    ...(await openAll(new Visitor(browser, base, interrupted, cookie), pages, LOADS)),
  ];
  return [...weightFigures(empty, weights), ...loadingFigures(loadings)];
}

export const pagesBenchmark: Benchmark = {
  name: "pages",
  summary:
    "each page's first load: its JavaScript beside an empty Next.js page, and how it comes up at a quarter of the CPU",
  run,
};
