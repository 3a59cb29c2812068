import { randomBytes } from "node:crypto";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { describeMachine } from "../figures/machine.ts";
import { formatTable } from "../figures/table.ts";
import { describeVerdict } from "../figures/verdict.ts";
import { writeFigures } from "../figures/write-figures.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { judge, kilobytes } from "./bars.ts";
import { startEmptyPage } from "./empty-page.ts";
import { signIn } from "./sign-in.ts";
import { Scales, type Weight } from "./weigh.ts";
import { ENTRANCE, type Page, prepareWorkspace } from "./workspace.ts";

const print = (text: string) => console.log(text);

const origin = (port: number): string => `http://localhost:${port}`;

/** Weighs pages one after another, each as its first visitor gets it. */
async function weighAll(scales: Scales, base: string, pages: readonly Page[], cookie = "") {
  const weights: (Weight & { page: string })[] = [];
  for (const { name, path } of pages) {
    weights.push({ page: name, ...(await scales.weigh(`${base}${path}`, cookie)) });
  }
  return weights;
}

const describe = (empty: Weight, pages: Awaited<ReturnType<typeof weighAll>>): string =>
  formatTable([
    ["first load, compressed", "scripts", "JavaScript", "above an empty page"],
    ["an empty page", String(empty.scripts), kilobytes(empty.bytes), ""],
    ...pages.map(({ page, scripts, bytes }) => [
      page,
      String(scripts),
      kilobytes(bytes),
      kilobytes(bytes - empty.bytes),
    ]),
  ]);

async function run({ jsonFile, interrupted }: BenchmarkOptions): Promise<boolean> {
  // The app decrypts what the seeds encrypt.
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const scales = new Scales(interrupted);
  print("Building an empty page …");
  const emptyPage = await startEmptyPage(sweeper, interrupted);
  stack.defer(() => emptyPage.stop());
  const empty = await scales.weigh(`http://127.0.0.1:${emptyPage.port}/`);
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  print("Starting Tidings …\n");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const { user, pages } = await prepareWorkspace();
  const base = origin(app.port);
  const weights = [
    ...(await weighAll(scales, base, ENTRANCE)),
    ...(await weighAll(scales, base, pages, await signIn(base, user))),
  ];
  print(`${describe(empty, weights)}\n`);
  const verdicts = judge(
    weights.map(({ page, bytes }) => ({ page, bytesAbove: bytes - empty.bytes })),
  );
  for (const verdict of verdicts) print(describeVerdict(verdict));
  writeFigures(jsonFile, { machine: describeMachine(), verdicts, empty, pages: weights });
  print(`\nAll figures are in ${jsonFile}`);
  return verdicts.every(({ holds }) => holds);
}

export const pagesBenchmark: Benchmark = {
  name: "pages",
  summary: "JavaScript of each page's first load, beside an empty Next.js page",
  run,
};
