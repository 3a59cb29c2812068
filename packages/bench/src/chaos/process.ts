// Plays one scenario, in a process of its own: told which by its command line, it says what came of it to
// whoever forked it. However it ends, its sweeper ends what it started.
import type { Outcome } from "./outcome.ts";
import { runScenario } from "./run-scenario.ts";
import { SCENARIOS } from "./scenarios/index.ts";

const [name, rounds] = process.argv.slice(2);
const scenario = SCENARIOS.find((one) => one.name === name);
if (scenario === undefined) throw new Error(`There is no scenario "${name}".`);

const leave = () => process.exit(130);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, leave);
process.on("disconnect", leave);

const outcome: Outcome = await runScenario(scenario, Number(rounds));
process.send?.(outcome, () => process.exit());
