import { code } from "../../markdown/write.ts";
import { isObject, toText } from "../../payload/read.ts";

export type Label = readonly [name: string, value: string];
export type Labels = ReadonlyMap<string, string>;

const NONE: Labels = new Map();

/**
 * An object's texts by name, without the alert's own name, which stands elsewhere, and without those that
 * a sender keeps for itself (`__alert_rule_uid__`).
 * @param known labels that are said elsewhere, left out where the value is the same
 */
export function toLabels(value: unknown, known: Labels = NONE): Label[] {
  const labels: Label[] = [];
  if (!isObject(value)) return labels;
  for (const name in value) {
    const text = toText(value[name]);
    if (text === "" || name === "alertname" || name.startsWith("__")) continue;
    if (known.get(name) !== text) labels.push([name, text]);
  }
  return labels;
}

/** The labels that all of the objects have. */
export function sharedLabels(objects: readonly unknown[]): Labels {
  const [first, ...rest] = objects;
  const common = new Map(toLabels(first));
  for (const object of rest) {
    if (common.size === 0) break;
    for (const [name, value] of common) {
      if (!isObject(object) || toText(object[name]) !== value) common.delete(name);
    }
  }
  return common;
}

/** Labels in Markdown: `a=1` `b=2`, as code. */
export function writeLabels(labels: readonly Label[]): string {
  let written = "";
  for (const [name, value] of labels) {
    written += `${written === "" ? "" : " "}${code(`${name}=${value}`)}`;
  }
  return written;
}
