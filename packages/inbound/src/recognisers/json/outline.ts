import { bold, code, escapeMarkdown } from "../../markdown/write.ts";
import { isVisible } from "../../message/message-text.ts";
import { shorten } from "../../message/shorten.ts";
import { toLabel } from "../../payload/label.ts";
import { plainLine } from "../../payload/plain.ts";
import { pruned } from "../../payload/pruned.ts";
import { isObject, toList } from "../../payload/read.ts";
import { isSecret, MASK } from "../../payload/secrets.ts";

const MAX_DEPTH = 3;
const MAX_LINES = 60;
const MAX_VALUE = 300;
const MAX_IN_LINE = 8;
const MAX_JSON = 200;

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null;

/** True for what says nothing: null, blank text, an empty list or object. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return !isVisible(value);
  if (typeof value !== "object") return value === undefined;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
}

const scalar = (value: unknown): string =>
  typeof value === "string" ? plainLine(value, MAX_VALUE) : String(value);

/** A list of a few scalars in one line; undefined for any other value. */
function inLine(value: unknown): string | undefined {
  if (isScalar(value)) return scalar(value);
  const list = toList(value);
  if (list.length === 0 || list.length > 4 * MAX_IN_LINE || !list.every(isScalar)) return undefined;
  return shorten(list.map(scalar).join(", "), 2 * MAX_VALUE);
}

/** An object of scalars in one line, for an item of a list; undefined for any other value. */
function flat(value: unknown): string | undefined {
  if (!isObject(value)) return inLine(value);
  const parts: string[] = [];
  for (const key in value) {
    if (isEmpty(value[key])) continue;
    if (parts.length === MAX_IN_LINE || !isScalar(value[key])) return undefined;
    parts.push(`${escapeMarkdown(toLabel(key))}: ${isSecret(key) ? MASK : scalar(value[key])}`);
  }
  return parts.join(", ");
}

const json = (value: unknown): string =>
  code(shorten(JSON.stringify(pruned(value)) ?? "", MAX_JSON));

/** Writes a value as a list in Markdown, line by line, and stops at its bound. */
class Outline {
  readonly lines: string[] = [];

  get isFull(): boolean {
    return this.lines.length >= MAX_LINES;
  }

  write(value: unknown, depth: number): void {
    if (isObject(value)) this.#writeObject(value, depth);
    else
      for (const [n, item] of toList(value).entries()) if (!this.#writeItem(item, n, depth)) return;
  }

  #line(text: string, depth: number): boolean {
    if (this.isFull) return false;
    this.lines.push(`${"  ".repeat(depth)}- ${text}`);
    return true;
  }

  #writeObject(object: Readonly<Record<string, unknown>>, depth: number): void {
    for (const key in object) {
      const value = object[key];
      if (isEmpty(value)) continue;
      const label = bold(toLabel(shorten(key, MAX_VALUE))) || '""';
      const text = isSecret(key) ? MASK : inLine(value);
      if (!this.#writeNamed(label, text, value, depth)) return;
    }
  }

  #writeNamed(label: string, text: string | undefined, value: unknown, depth: number): boolean {
    if (text !== undefined) return this.#line(`${label}: ${text}`, depth);
    if (depth === MAX_DEPTH) return this.#line(`${label}: ${json(value)}`, depth);
    if (!this.#line(label, depth)) return false;
    this.write(value, depth + 1);
    return true;
  }

  #writeItem(item: unknown, n: number, depth: number): boolean {
    const text = flat(item);
    if (text !== undefined) return text === "" || this.#line(text, depth);
    return this.#writeNamed(`**${n + 1}**`, undefined, item, depth);
  }
}

/** A value in one line where that is enough, else as a list with the lists within it; empty for nothing. */
export function outline(value: unknown): string {
  const text = inLine(value);
  if (text !== undefined) return text;
  const written = new Outline();
  written.write(value, 0);
  return written.isFull ? [...written.lines, "- …"].join("\n") : written.lines.join("\n");
}
