/** What the command line may set for any benchmark. */
export interface BenchmarkOptions {
  /** How often each side is measured, in turns. */
  rounds: number;
  /** How long each measurement takes. */
  seconds: number;
  /** Where the figures go, as JSON. */
  jsonFile: string;
  /** Aborted by Ctrl-C: the benchmark then clears up and rejects. */
  interrupted: AbortSignal;
}

/** Something that can be measured: `pnpm bench <name>`. */
export interface Benchmark {
  name: string;
  summary: string;
  /** Prints its figures as they come. @returns whether every bar was reached */
  run(options: BenchmarkOptions): Promise<boolean>;
}
