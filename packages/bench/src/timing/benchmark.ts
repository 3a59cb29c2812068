import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { setStage } from "../processes/stage.ts";
import { type Attempt, compare } from "./compare.ts";
import { type Measured, timingFigures } from "./figures.ts";
import { postAttempts } from "./post-attempts.ts";
import { signInAttempts } from "./sign-in-attempts.ts";

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

async function run({ rounds, seconds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const goesOn = (startedMs: number) => {
    interrupted.throwIfAborted();
    return performance.now() - startedMs < seconds * 1000;
  };
  const measured: Measured[] = [];
  for (const { what, than, one, other } of await pairsOf(`http://127.0.0.1:${stage.app.port}`)) {
    // The first of each kind opens connections and has code compiled.
    await compare(one, other, { rounds: 1, goesOn });
    measured.push({ what, than, ...(await compare(one, other, { rounds, goesOn })) });
  }
  return timingFigures(measured);
}

export const timingBenchmark: Benchmark = {
  name: "timing",
  summary: "whether answers' times tell which accounts and webhooks there are",
  run,
};
