import type { Figure } from "./figure.ts";
import { formatBar, formatReached, formatValue } from "./format.ts";
import type { Machine } from "./machine.ts";
import { formatTable } from "./table.ts";

/** What one benchmark found. */
export interface Result {
  name: string;
  summary: string;
  seconds: number;
  figures: readonly Figure[];
  /** Why it found no figures; null when it came to its end. */
  failure: string | null;
}

/** What a run of `pnpm bench` found, as it stands in the JSON file. */
export interface Report {
  machine: Machine;
  results: readonly Result[];
}

/** A result for the screen. */
export const describeResult = ({ name, figures, failure }: Result): string =>
  [
    formatTable([
      [name, "value", "bar", ""],
      ...figures.map((each) => [
        each.name,
        formatValue(each.value, each.unit),
        formatBar(each.bar),
        formatReached(each),
      ]),
    ]),
    ...(failure === null ? [] : [`FAILED: ${failure}`]),
  ].join("\n");
