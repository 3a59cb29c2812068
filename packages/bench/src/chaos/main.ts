// pnpm chaos: breaks Tidings under load, heals it, and fails when anything that it had accepted is lost.
import { readArguments, USAGE } from "./arguments.ts";
import { failuresOf, type Outcome } from "./outcome.ts";
import { play } from "./play.ts";
import { describeOutcome, heading } from "./print.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios/index.ts";

const INTERRUPTED = 130;

const list = () =>
  SCENARIOS.map(({ name, summary, rounds }) => `  ${name.padEnd(18)}  ${summary} (${rounds})`).join(
    "\n",
  );

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}\n\n${list()}`);
  return 1;
}

async function playAll(
  scenarios: readonly Scenario[],
  rounds: number | undefined,
  interrupted: AbortSignal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    if (interrupted.aborted) break;
    const outcome = await play(scenario, rounds ?? scenario.rounds, interrupted);
    if (interrupted.aborted) break;
    console.log(describeOutcome(outcome));
    outcomes.push(outcome);
  }
  return outcomes;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function conclude(outcomes: readonly Outcome[]): number {
  const failing = outcomes.filter((outcome) => failuresOf(outcome).length > 0);
  const rounds = sum(outcomes.map((outcome) => outcome.rounds));
  const minutes = sum(outcomes.map(({ seconds }) => seconds)) / 60;
  const verdict =
    failing.length === 0
      ? "nothing that was accepted is lost, doubled or forgotten"
      : `${failing.map(({ name }) => name).join(", ")} ${failing.length === 1 ? "fails" : "fail"}`;
  console.log(`\n${rounds} rounds in ${minutes.toFixed(1)} minutes: ${verdict}.`);
  return failing.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (typeof read === "string") return complain(read);
  const { name, rounds, isHelp } = read;
  if (isHelp) {
    console.log(`${USAGE}\n\n${list()}`);
    return 0;
  }
  const scenarios = SCENARIOS.filter((one) => name === undefined || one.name === name);
  if (scenarios.length === 0) return complain(`There is no scenario "${name}".`);
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interruption.abort());
  console.log(heading());
  const outcomes = await playAll(scenarios, rounds, interruption.signal);
  if (!interruption.signal.aborted) return conclude(outcomes);
  console.error("Interrupted.");
  return INTERRUPTED;
}

process.exitCode = await main();
