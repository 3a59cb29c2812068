import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { medianFigure, ratioFigure } from "../figures/median-figure.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { MAX_CONNECTIONS, Measurement, WRITERS } from "./measure.ts";
import type { Way } from "./statements.ts";

/** How commits are told of, and to how many. */
const CASES: readonly { name: string; way: Way; listeners: number }[] = [
  { name: "nobody hears", way: "silent", listeners: 0 },
  { name: "NOTIFY, nobody listens", way: "notify", listeners: 0 },
  { name: "NOTIFY, 1 listens", way: "notify", listeners: 1 },
  { name: "NOTIFY, 10 listen", way: "notify", listeners: 10 },
  { name: "NOTIFY, 100 listen", way: "notify", listeners: 100 },
  { name: "logical decoding", way: "emit", listeners: 0 },
];

interface Row {
  name: string;
  writers: number;
  /** Commits a second, round by round. */
  rates: number[];
}

async function measureAll(measurement: Measurement, rounds: number, seconds: number) {
  const rows: Row[] = WRITERS.flatMap((writers) =>
    CASES.map(({ name }) => ({ name, writers, rates: [] })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { way, listeners }] of CASES.entries()) {
      await measurement.listen(listeners);
      for (const [place, writers] of WRITERS.entries()) {
        const rate = await measurement.rate(writers, way, seconds);
        rows[place * CASES.length + index]?.rates.push(rate);
      }
    }
  }
  return rows;
}

/** Each row's rate, and what is left of it beside the first case of the same writers, in the same round. */
const figuresOf = (rows: readonly Row[]): Figure[] =>
  rows.flatMap(({ name, writers, rates }) => {
    const silent = rows.find((row) => row.writers === writers)?.rates ?? [];
    const ratios = rates.map((rate, round) => rate / (silent[round] ?? Number.NaN));
    const what = `${writers} writers, ${name}`;
    const rate = medianFigure(`${what}: rate`, rates, "commits/s");
    return rates === silent ? [rate] : [rate, ratioFigure(`${what}: rate to nobody's`, ratios)];
  });

async function run({ rounds, seconds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const settings = { max_connections: String(MAX_CONNECTIONS), wal_level: "logical" };
  const database = await startDatabase(sweeper.folder, settings);
  stack.defer(() => database.stop());
  const measurement = await Measurement.start(database.url, interrupted);
  stack.defer(() => measurement.stop());
  return figuresOf(await measureAll(measurement, rounds, seconds));
}

/** No bar: it tells where one PostgreSQL's notices end, for docs/scaling.md. */
export const notifyBenchmark: Benchmark = {
  name: "notify",
  summary: "what NOTIFY costs a commit, by writers and listeners, beside logical decoding",
  run,
};
