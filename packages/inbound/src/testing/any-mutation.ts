import fc from "fast-check";
import type { JsonObject } from "../parsed-post.ts";
import { isObject } from "../payload/read.ts";

/** What may stand where something else should; undefined for nothing at all. */
const REPLACEMENTS: readonly unknown[] = [
  undefined,
  null,
  "",
  " ",
  "text",
  "x".repeat(50_000),
  "*_`[<#|".repeat(2_000),
  "\0\ud800\u200b",
  0,
  -1.5e300,
  true,
  false,
  [],
  {},
  [[[[]]]],
  [null, {}, "a", 5],
  { __proto__: null, constructor: 1, toString: "x" },
];

/** An object with up to six of its parts replaced, at whatever depth. */
export const anyMutation = (json: JsonObject): fc.Arbitrary<JsonObject> =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom(...REPLACEMENTS)), { minLength: 1, maxLength: 6 })
    .map((changes) =>
      changes.reduce<JsonObject>((changed, [place, replacement]) => {
        const paths = pathsOf(changed);
        const path = paths[place % Math.max(1, paths.length)];
        return path === undefined ? changed : (replaceAt(changed, path, replacement) as JsonObject);
      }, json),
    );

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(isObject(value) ? value : {});
  return inner.flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])]);
}

/** A copy with another value at a path; undefined takes the key, or the entry, away. */
function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.flatMap((part, place) =>
      place === key ? keep(replaceAt(part, rest, replacement)) : [part],
    );
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, part]) =>
    name === key
      ? keep(replaceAt(part, rest, replacement)).map((inner) => [name, inner] as const)
      : [[name, part] as const],
  );
  return Object.fromEntries(entries);
}

const keep = (value: unknown): unknown[] => (value === undefined ? [] : [value]);
