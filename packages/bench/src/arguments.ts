import path from "node:path";
import { parseArgs } from "node:util";

export const USAGE =
  "pnpm bench <name> [--rounds 8] [--seconds 2] [--json FILE]\n" +
  "Measures in rounds (at least 3) of so many seconds each, and writes all figures to FILE.";

const MIN_ROUNDS = 3;
const DEFAULT_ROUNDS = "8";
const DEFAULT_SECONDS = "2";

export interface Arguments {
  /** Undefined when no benchmark was asked for. */
  name: string | undefined;
  rounds: number;
  seconds: number;
  jsonFile: string;
}

/** Reads the command line, or says what is wrong with it. */
export function readArguments(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: "string", default: DEFAULT_ROUNDS },
        seconds: { type: "string", default: DEFAULT_SECONDS },
        json: { type: "string" },
      },
    });
    const [name] = positionals;
    const rounds = Number(values.rounds);
    const seconds = Number(values.seconds);
    if (positionals.length > 1) return "One benchmark at a time, please.";
    if (!(Number.isInteger(rounds) && rounds >= MIN_ROUNDS)) {
      return `--rounds has to be a whole number of at least ${MIN_ROUNDS}.`;
    }
    if (!(seconds > 0 && seconds <= 60)) return "--seconds has to be above 0 and at most 60.";
    return { name, rounds, seconds, jsonFile: path.resolve(values.json ?? defaultFile(name)) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Below this package, one file per run. */
const defaultFile = (name = "none"): string =>
  path.join(
    import.meta.dirname,
    "../results",
    `${name}-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}.json`,
  );
