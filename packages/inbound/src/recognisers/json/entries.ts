import { isVisible } from "../../message/message-text.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { toLabel } from "../../payload/label.ts";
import { isObject, toText } from "../../payload/read.ts";

/** One of an object's keys with its value. */
export interface Entry {
  key: string;
  label: string;
  value: unknown;
}

/** By the key in lower case without separators, so that `htmlUrl` and `html_url` are one. */
export type Entries = Map<string, Entry>;

const MAX_ENTRIES = 500;
/** No key that is normalised looks like this. */
const NONE = "-";
/** Keys that hold what an envelope is about. */
const WRAPPERS = new Set(
  "data payload event detail details alert incident notification attributes object resource".split(
    " ",
  ),
);

const normalised = (key: string): string =>
  key.length > 60 ? key : key.replace(/[\s_-]/g, "").toLowerCase();

/** An object's entries, and beside them those within what it wraps (`data`, `payload`…), one level deep. */
export function readEntries(json: JsonObject): Entries {
  const entries: Entries = new Map();
  const wrapped: [string, JsonObject][] = [];
  for (const key in json) {
    const value = json[key];
    if (WRAPPERS.has(key) && isObject(value)) wrapped.push([key, value]);
    else if (!add(entries, { key, label: toLabel(key), value })) break;
  }
  for (const [wrapper, inner] of wrapped) unwrap(entries, wrapper, inner);
  return entries;
}

function unwrap(entries: Entries, wrapper: string, inner: JsonObject): void {
  for (const key in inner) {
    const label = toLabel(entries.has(normalised(key)) ? `${wrapper} ${key}` : key);
    if (!add(entries, { key, label, value: inner[key] })) return;
  }
}

/** Keys that are one but for their spelling keep an entry each; false once there are enough. */
function add(entries: Entries, entry: Entry): boolean {
  const name = normalised(entry.key);
  entries.set(entries.has(name) ? `${name} ${entries.size}` : name, entry);
  return entries.size < MAX_ENTRIES;
}

/** The first visible text under one of the keys (normalised). */
export const find = (entries: Entries, keys: readonly string[]): string =>
  textUnder(entries, keyOf(entries, keys));

/** The same as {@link find}, and takes the entry out. */
export function take(entries: Entries, keys: readonly string[]): string {
  const key = keyOf(entries, keys);
  const text = textUnder(entries, key);
  entries.delete(key);
  return text;
}

const textUnder = (entries: Entries, key: string): string => toText(entries.get(key)?.value);

const keyOf = (entries: Entries, keys: readonly string[]): string =>
  keys.find((key) => isVisible(textUnder(entries, key))) ?? NONE;
