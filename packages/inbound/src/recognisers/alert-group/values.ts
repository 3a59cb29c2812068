import { code } from "../../markdown/write.ts";
import { shorten } from "../../message/shorten.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { isObject, toText } from "../../payload/read.ts";
import { type Label, writeLabels } from "./labels.ts";

const MAX_VALUES = 500;

/** Grafana's `values` by reference, its older `valueString`, or Prometheus's one `value`. */
export function valuesOf(json: JsonObject): string {
  if (isObject(json.values)) {
    const values = Object.entries(json.values).map(
      ([name, value]): Label => [name, rounded(value)],
    );
    return writeLabels(values.filter(([, value]) => value !== ""));
  }
  return code(shorten(toText(json.valueString) || rounded(json.value), MAX_VALUES));
}

const rounded = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : toText(value);
