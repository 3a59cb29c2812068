import { parseArgs } from "node:util";

export const USAGE =
  "pnpm chaos [name] [--rounds N]\n" +
  "Breaks Tidings under load, heals it, and counts what was lost. Plays every scenario, or the one that is named,\n" +
  "each as often as it says, or N times.";

const MOST_ROUNDS = 100;

export interface Arguments {
  /** Undefined: all scenarios. */
  name: string | undefined;
  /** Undefined: as often as each scenario has it. */
  rounds: number | undefined;
  isHelp: boolean;
}

/** Reads the command line, or says what is wrong with it. */
export function readArguments(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { rounds: { type: "string" }, help: { type: "boolean", default: false } },
    });
    if (positionals.length > 1) return "One scenario, or all of them, please.";
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    const isCount = rounds === undefined || (Number.isInteger(rounds) && rounds >= 1);
    if (!isCount || (rounds ?? 1) > MOST_ROUNDS) {
      return `--rounds has to be a whole number from 1 to ${MOST_ROUNDS}.`;
    }
    return { name: positionals[0], rounds, isHelp: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
