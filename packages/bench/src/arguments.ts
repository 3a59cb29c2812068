import path from "node:path";
import { parseArgs } from "node:util";

export const USAGE =
  "pnpm bench [NAME …] [--rounds 8] [--seconds 2] [--messages 10000000] [--json FILE]\n" +
  "Measures everything, or what is named, in rounds (at least 3) of so many seconds each; with so many\n" +
  "messages where a large database is asked for. All figures are written to FILE.\n\n" +
  "pnpm bench --markdown FILE\n" +
  "Prints the figures of such a file as tables for docs/performance.md.";

const MIN_ROUNDS = 3;
const MAX_SECONDS = 60;
const MIN_MESSAGES = 10_000;
const MAX_MESSAGES = 100_000_000;

/** What `pnpm bench` is to do. */
export type Arguments =
  | { markdownOf: string }
  | { names: string[]; rounds: number; seconds: number; messages: number; jsonFile: string };

const OPTIONS = {
  rounds: { type: "string", default: "8" },
  seconds: { type: "string", default: "2" },
  messages: { type: "string", default: "10000000" },
  json: { type: "string" },
  markdown: { type: "string" },
} as const;

/** Reads the command line, or says what is wrong with it. */
export function readArguments(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    if (values.markdown !== undefined) return { markdownOf: path.resolve(values.markdown) };
    const rounds = Number(values.rounds);
    const seconds = Number(values.seconds);
    const messages = Number(values.messages);
    const wrong = problemOf({ rounds, seconds, messages });
    if (wrong !== null) return wrong;
    const jsonFile = path.resolve(values.json ?? defaultFile(positionals));
    return { names: positionals, rounds, seconds, messages, jsonFile };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function problemOf({ rounds, seconds, messages }: Record<string, number>): string | null {
  if (!isWhole(rounds, MIN_ROUNDS, Number.POSITIVE_INFINITY)) {
    return `--rounds has to be a whole number of at least ${MIN_ROUNDS}.`;
  }
  if (!(Number(seconds) > 0 && Number(seconds) <= MAX_SECONDS)) {
    return `--seconds has to be above 0 and at most ${MAX_SECONDS}.`;
  }
  if (!isWhole(messages, MIN_MESSAGES, MAX_MESSAGES)) {
    return `--messages has to be a whole number from ${MIN_MESSAGES} to ${MAX_MESSAGES}.`;
  }
  return null;
}

const isWhole = (value: number | undefined, from: number, to: number): boolean =>
  value !== undefined && Number.isInteger(value) && value >= from && value <= to;

/** Below this package, one file per run. */
const defaultFile = (names: readonly string[]): string =>
  path.join(
    import.meta.dirname,
    "../results",
    `${names.join("-") || "all"}-${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}.json`,
  );
