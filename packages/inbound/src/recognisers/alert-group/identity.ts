import type { Alert } from "./alert.ts";
import type { Common } from "./common.ts";
import { type Label, toLabels } from "./labels.ts";

/** Labels that tell alerts of one rule apart for people, the most telling first. */
const TELLING = ["pod", "instance", "host", "hostname", "node", "service", "device", "container"];
/** Labels that say how bad it is, not what it is. */
const GRADES = new Set(["severity", "priority"]);

const RANKS = new Map(TELLING.map((name, rank) => [name, rank]));
const rankOf = (name: string): number =>
  RANKS.get(name) ?? (GRADES.has(name) ? TELLING.length + 1 : TELLING.length);

/** What tells an alert apart from the others of its group. */
export interface Identity {
  /** Its rule's name, where the group's names differ, and the value of its most telling label; plain texts. */
  names: string[];
  /** The other labels that the message doesn't say for all. */
  labels: Label[];
}

export function identityOf(alert: Alert, common: Common): Identity {
  const labels = toLabels(alert.labels, common.labels);
  const names = alert.name === "" || alert.name === common.name ? [] : [alert.name];
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [index, [name]] of labels.entries()) {
    const rank = rankOf(name);
    if (rank < lowest) [best, lowest] = [index, rank];
  }
  for (const [, value] of labels.splice(best, 1)) names.push(value);
  return { names, labels };
}
