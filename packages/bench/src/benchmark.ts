import type { Figure } from "./figures/figure.ts";

/** What the command line may set for any benchmark. */
export interface BenchmarkOptions {
  /** How often each side is measured, in turns. */
  rounds: number;
  /** How long each measurement takes. */
  seconds: number;
  /** How many messages stand for a large database. */
  messages: number;
  /** Aborted by Ctrl-C: the benchmark then clears up and rejects. */
  interrupted: AbortSignal;
}

/** Something that can be measured: `pnpm bench <name>`. */
export interface Benchmark {
  /** One word, and the folder or file that it is in. */
  name: string;
  summary: string;
  /** May print what it does and finds on the way; all that counts is in the figures. */
  run(options: BenchmarkOptions): Promise<Figure[]>;
}
