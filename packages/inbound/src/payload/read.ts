import type { JsonObject } from "../parsed-post.ts";

const EMPTY: JsonObject = {};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A payload's value as an object; an empty one when it is something else. */
export const toObject = (value: unknown): JsonObject => (isObject(value) ? value : EMPTY);

/** A payload's value as text: strings, numbers and booleans as they are, anything else as none. */
export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** The first of some values that is a text with something in it. */
export const firstText = (...values: unknown[]): string => values.map(toText).find(Boolean) ?? "";

/** A payload's value as a number, also where it came as text; null when it is none. */
export function toNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A payload's value as a list; an empty one when it is something else. */
export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects in a list, and what isn't one left out. */
export const toObjects = (value: unknown): readonly JsonObject[] => toList(value).filter(isObject);

/** The value at the end of a path of keys; undefined where the path ends before. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (!isObject(inner) || !Object.hasOwn(inner, key)) return undefined;
    inner = inner[key];
  }
  return inner;
}

/** The text at the end of a path of keys, see {@link at} and {@link toText}. */
export const textAt = (value: unknown, ...path: readonly string[]): string =>
  toText(at(value, ...path));

/** True when the object has every one of these keys, whatever stands under them. */
export const has = (value: JsonObject | null, ...keys: readonly string[]): boolean =>
  value !== null && keys.every((key) => Object.hasOwn(value, key));
