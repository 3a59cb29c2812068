import type { JsonObject } from "../../parsed-post.ts";
import { isObject } from "../../payload/read.ts";
import type { Recogniser } from "../../recognisers/recogniser.ts";
import type { Sample } from "../payloads/sample.ts";
import { posted } from "../posted.ts";

const ANYTHING = { anything: true };
/** More of them are told by what they have in common. */
const MAX_SHAPES = 3;
const MORE = "others of its own";

/** By what a recogniser knows its sender, found out by trying: in Markdown, a line each; empty for no samples. */
export function tellRecognition(recogniser: Recogniser, samples: readonly Sample[]): string[] {
  if (recogniser.recognises(posted(ANYTHING))) return ["Whatever else is a JSON object."];
  return [
    ...tellHeaders(recogniser, samples),
    ...tellShapes(recogniser, samples).map((keys) => `By its shape: a JSON object with ${keys}.`),
  ];
}

/** The headers that tell the sender whatever the body is. */
function tellHeaders(recogniser: Recogniser, samples: readonly Sample[]): string[] {
  const alone = samples
    .flatMap(({ headers }) => Object.entries(headers ?? {}))
    .filter(([name, value]) => recogniser.recognises(posted(ANYTHING, { [name]: value })))
    .map(([name, value]) => code(name === "content-type" ? `${name}: ${value}` : name));
  if (alone.length > 0) return [`By the header ${list([...new Set(alone)].sort(), "or")}.`];
  const needed = samples.map((sample) => neededHeaders(recogniser, sample));
  const together = needed.find((names) => names.length > 0);
  return together ? [`By its headers, together: ${list(together.map(code), "and")}.`] : [];
}

/** The headers without which the recogniser doesn't know the sample. */
const neededHeaders = (recogniser: Recogniser, { headers = {}, json }: Sample): string[] =>
  Object.keys(headers).filter((name) => {
    const others = Object.entries(headers).filter(([other]) => other !== name);
    return !recogniser.recognises(posted(json, Object.fromEntries(others)));
  });

function tellShapes(recogniser: Recogniser, samples: readonly Sample[]): string[] {
  const shapes = samples
    .filter(({ json }) => recogniser.recognises(posted(json)))
    .map(({ json }) => shapeOf(recogniser, json))
    .filter((keys) => keys.length > 0);
  const told = [...new Set(shapes.map((keys) => list(keys, "and")))];
  if (told.length <= MAX_SHAPES) return told;
  const common = (shapes[0] ?? []).filter((key) => shapes.every((keys) => keys.includes(key)));
  return common.length > 0 ? [list([...common, MORE], "and")] : told.slice(0, MAX_SHAPES);
}

/** The keys without which the recogniser doesn't know a payload; those inside another key with a dot. */
function shapeOf(recogniser: Recogniser, json: JsonObject): string[] {
  const knows = (changed: JsonObject) => recogniser.recognises(posted(changed));
  const needed = Object.keys(json).filter((key) => !knows(omit(json, key)));
  const keys = needed.flatMap((key) => {
    const value = json[key];
    if (!isObject(value)) return [key];
    const inner = Object.keys(value).filter(
      (name) => !knows({ ...json, [key]: omit(value, name) }),
    );
    return inner.length === 0 ? [key] : inner.map((name) => `${key}.${name}`);
  });
  const alone = Object.fromEntries(needed.map((key) => [key, json[key]]));
  if (keys.length === 0) return [];
  return [...keys.map(code), ...(knows(alone) ? [] : [MORE])];
}

const omit = (json: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));

const code = (text: string) => `\`${text}\``;

const WORDS = { and: "conjunction", or: "disjunction" } as const;

const list = (items: readonly string[], word: keyof typeof WORDS): string =>
  new Intl.ListFormat("en", { type: WORDS[word] }).format(items);
