import type { Figure } from "./figure.ts";
import { formatBar, formatValue } from "./format.ts";
import type { Machine } from "./machine.ts";
import type { Report, Result } from "./report.ts";

/** A run's figures as Markdown: the machine, then a table for each benchmark. */
export const toMarkdown = ({ machine, results }: Report): string =>
  [describe(machine), ...results.map(section)].join("\n\n");

function describe(machine: Machine): string {
  const { at, commit, cpu, cores, memoryGib, system, node, postgresql, loadBefore } = machine;
  const when = `${at.slice(0, 16).replace("T", " ")} UTC`;
  const what = commit === null ? "" : `, commit \`${commit}\``;
  return (
    `Measured ${when}${what} on ${cpu}, ${cores} cores, ${memoryGib} GiB, ${system}; ` +
    `Node.js ${node.slice(1)}, PostgreSQL ${postgresql}; load before the run ${loadBefore.toFixed(2)}.`
  );
}

const section = ({ name, summary, seconds, figures, failure }: Result): string =>
  [
    `### ${name}`,
    `${summary} (${seconds} s)`.replace(/^./, (first) => first.toUpperCase()),
    ...(failure === null ? [] : [`Failed: ${failure}`]),
    ...(figures.length === 0 ? [] : [table(figures)]),
  ].join("\n\n");

const table = (figures: readonly Figure[]): string =>
  [
    ["", "value", "bar", ""],
    ["---", "--:", "--:", "---"],
    ...figures.map(({ name, value, unit, bar, reached }) => [
      name.replaceAll("|", "\\|"),
      formatValue(value, unit),
      formatBar(bar),
      reached === null ? "" : reached ? "reached" : "**missed**",
    ]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
