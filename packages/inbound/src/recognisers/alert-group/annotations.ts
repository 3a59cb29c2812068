import { escapeMarkdown } from "../../markdown/write.ts";
import { toWords } from "../../payload/to-words.ts";
import type { Labels } from "./labels.ts";

/** Annotations that have a place of their own in a message. */
const PLACED = new Set(["summary", "title", "description", "message", "runbook_url", "runbook"]);

/** The other annotations of some, by names for people, in Markdown. */
export const otherAnnotations = (annotations: Iterable<readonly [string, string]>) =>
  [...annotations].flatMap(([key, text]) =>
    PLACED.has(key) ? [] : [{ name: toWords(key), value: escapeMarkdown(text) }],
  );

/** The same, a line for each. */
export const annotationLines = (annotations: Iterable<readonly [string, string]>): string[] =>
  otherAnnotations(annotations).map(({ name, value }) => `${escapeMarkdown(name)}: ${value}`);

/** The summary and the description that a group's alerts have in common, as plain texts; empty for none. */
export const commonTexts = (common: Labels): [summary: string, description: string] => [
  common.get("summary") ?? common.get("title") ?? "",
  common.get("description") ?? common.get("message") ?? "",
];
