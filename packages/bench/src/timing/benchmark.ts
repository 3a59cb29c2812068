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

/** What should take the same time. */
async function pairsOf(origin: string): Promise<Pair[]> {
  const signIn = await signInAttempts(origin);
  const post = await postAttempts(origin);
  return [
    {
      what: "sign-in, an unknown account",
      than: "sign-in, a known account",
      other: signIn.unknown,
      one: signIn.known,
    },
    {
      what: "post, an unknown webhook",
      than: "post, a wrong token",
      other: post.unknown,
      one: post.wrongToken,
    },
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
