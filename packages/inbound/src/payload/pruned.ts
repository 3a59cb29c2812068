import { shorten } from "../message/shorten.ts";
import { isObject } from "./read.ts";
import { isSecret, MASK } from "./secrets.ts";

const MAX_DEPTH = 6;
const MAX_VALUES = 200;
const MAX_STRING = 200;
const LEFT_OUT = "…";

/**
 * A payload's value in little: secrets masked, strings shortened, what is deep or comes late replaced by
 * "…". Cheap however large the value, and safe to stringify however deep.
 */
export function pruned(value: unknown): unknown {
  let values = 0;
  const prune = (inner: unknown, depth: number): unknown => {
    if (typeof inner === "string") return shorten(inner, MAX_STRING);
    if (typeof inner !== "object" || inner === null) return inner;
    if (depth === MAX_DEPTH) return LEFT_OUT;
    return Array.isArray(inner) ? pruneList(inner, depth) : pruneObject(inner, depth);
  };
  const pruneList = (list: readonly unknown[], depth: number): unknown[] => {
    const kept: unknown[] = [];
    for (const inner of list) {
      if (++values > MAX_VALUES) return [...kept, LEFT_OUT];
      kept.push(prune(inner, depth + 1));
    }
    return kept;
  };
  const pruneObject = (object: object, depth: number): unknown => {
    const kept: [string, unknown][] = [];
    if (!isObject(object)) return LEFT_OUT;
    for (const key in object) {
      if (++values > MAX_VALUES) {
        kept.push([LEFT_OUT, LEFT_OUT]);
        break;
      }
      kept.push([shorten(key, MAX_STRING), isSecret(key) ? MASK : prune(object[key], depth + 1)]);
    }
    return Object.fromEntries(kept);
  };
  return prune(value, 0);
}
