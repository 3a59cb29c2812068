import { randomBytes } from "node:crypto";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { describeMachine } from "../figures/machine.ts";
import { formatTable } from "../figures/table.ts";
import { describeVerdict } from "../figures/verdict.ts";
import { writeFigures } from "../figures/write-figures.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { judge, type Measured } from "./bars.ts";
import { type Attempt, type Comparison, compare } from "./compare.ts";
import { postAttempts } from "./post-attempts.ts";
import { signInAttempts } from "./sign-in-attempts.ts";

const print = (text: string) => console.log(text);

interface Pair {
  what: string;
  than: string;
  other: Attempt;
  one: Attempt;
}

/** What should take the same time; each kind beside itself tells how much noise there is. */
async function pairsOf(origin: string): Promise<Pair[]> {
  const signIn = await signInAttempts(origin);
  const post = await postAttempts(origin);
  const known = { than: "a known account", one: signIn.known };
  const wrong = { than: "a wrong token", one: post.wrongToken };
  return [
    { ...known, what: "sign-in, an unknown account", other: signIn.unknown },
    { ...known, what: "sign-in, a known account again", other: signIn.known },
    { ...wrong, what: "post, an unknown webhook", other: post.unknown },
    { ...wrong, what: "post, a wrong token again", other: post.wrongToken },
  ];
}

const describe = (measured: readonly (Measured & Comparison)[]): string =>
  formatTable([
    ["medians", "attempts", "this", "what it is compared with"],
    ...measured.map(({ what, attempts, medianMs }) => [
      what,
      String(attempts),
      `${medianMs.other.toFixed(2)} ms`,
      `${medianMs.one.toFixed(2)} ms`,
    ]),
  ]);

async function run({ rounds, seconds, jsonFile, interrupted }: BenchmarkOptions): Promise<boolean> {
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  print("Starting Tidings …\n");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const goesOn = (startedMs: number) => {
    interrupted.throwIfAborted();
    return performance.now() - startedMs < seconds * 1000;
  };
  const measured: (Measured & Comparison)[] = [];
  for (const { what, than, one, other } of await pairsOf(`http://127.0.0.1:${app.port}`)) {
    // The first of each kind opens connections and has code compiled.
    await compare(one, other, { rounds: 1, goesOn });
    measured.push({ what, than, ...(await compare(one, other, { rounds, goesOn })) });
  }
  print(`${describe(measured)}\n`);
  const verdicts = judge(measured);
  for (const verdict of verdicts) print(describeVerdict(verdict));
  writeFigures(jsonFile, { machine: describeMachine(), verdicts, measured });
  print(`\nAll figures are in ${jsonFile}`);
  return verdicts.every(({ holds }) => holds);
}

export const timingBenchmark: Benchmark = {
  name: "timing",
  summary: "whether answers' times tell which accounts and webhooks there are",
  run,
};
