import { fits } from "@tidings/api/event-rule";
import type { Rules } from "./types";

/** A filter while it is being changed; `all` lets every event through. */
export interface FilterDraft {
  mode: "all" | "only" | "except";
  patterns: readonly string[];
}

export const toDraft = (filter: Rules["filter"]): FilterDraft =>
  filter === null ? { mode: "all", patterns: [] } : filter;

export const toFilter = ({ mode, patterns }: FilterDraft) =>
  mode === "all" ? null : { mode, patterns: [...patterns] };

/** Whether a draft would change a filter, in whatever order it names events. */
export const isChanged = (draft: FilterDraft, filter: Rules["filter"]): boolean =>
  told(toFilter(draft)) !== told(filter);

const told = (filter: Rules["filter"]): string =>
  filter === null ? "" : JSON.stringify([filter.mode, ...filter.patterns.toSorted()]);

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** With a pattern more; nothing for a blank one, or one that is there. */
export function withPattern(patterns: readonly string[], pattern: string): readonly string[] {
  const isNew = pattern.trim() !== "" && !patterns.some((one) => same(one, pattern));
  return isNew ? [...patterns, pattern.trim()] : patterns;
}

export const withoutPattern = (patterns: readonly string[], pattern: string): readonly string[] =>
  patterns.filter((one) => !same(one, pattern));

export const isNamed = (patterns: readonly string[], event: string): boolean =>
  patterns.some((pattern) => same(pattern, event));

/** Patterns that aren't simply the name of an event in the list, which its check mark stands for. */
export const freePatterns = (patterns: readonly string[], events: readonly string[]): string[] =>
  patterns.filter((pattern) => !events.some((event) => same(event, pattern)));

/** The events that a pattern fits. */
export const fitting = (pattern: string, events: readonly string[]): string[] =>
  events.filter((event) => fits(pattern, event));
