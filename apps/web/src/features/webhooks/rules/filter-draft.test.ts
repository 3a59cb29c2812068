import { expect, it } from "vitest";
import {
  fitting,
  freePatterns,
  isChanged,
  isNamed,
  toDraft,
  toFilter,
  withoutPattern,
  withPattern,
} from "./filter-draft.ts";

it("goes to a draft and back", () => {
  const filter = { mode: "only" as const, patterns: ["push"] };
  expect(toFilter(toDraft(filter))).toEqual(filter);
  expect(toFilter(toDraft(null))).toBeNull();
  expect(toFilter({ mode: "all", patterns: ["push"] })).toBeNull();
});

it("adds each pattern once, whatever its case, and no blank one", () => {
  expect(withPattern(["push"], " star.* ")).toEqual(["push", "star.*"]);
  expect(withPattern(["push"], " Push")).toEqual(["push"]);
  expect(withPattern(["push"], "  ")).toEqual(["push"]);
  expect(withoutPattern(["push", "star.*"], "PUSH")).toEqual(["star.*"]);
});

it("tells names of events from patterns of one's own", () => {
  const events = ["push", "star.created", "star.deleted"];
  const patterns = ["Push", "star.*", "release"];
  expect(freePatterns(patterns, events)).toEqual(["star.*", "release"]);
  expect(events.map((event) => isNamed(patterns, event))).toEqual([true, false, false]);
  expect(fitting("star.*", events)).toEqual(["star.created", "star.deleted"]);
});

it("is changed by what it lets through, not by its order", () => {
  const filter = { mode: "only" as const, patterns: ["push", "star"] };
  expect(isChanged({ mode: "only", patterns: ["star", "push"] }, filter)).toBe(false);
  expect(isChanged({ mode: "except", patterns: ["push", "star"] }, filter)).toBe(true);
  expect(isChanged({ mode: "only", patterns: ["push"] }, filter)).toBe(true);
  expect(isChanged({ mode: "all", patterns: ["push"] }, null)).toBe(false);
});
