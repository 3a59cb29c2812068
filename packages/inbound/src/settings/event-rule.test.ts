import { expect, it } from "vitest";
import { fits, lets } from "./event-rule.ts";

it.each([
  ["push", "push", true],
  ["Push ", "push", true],
  ["push", "pushed", false],
  ["*", "anything.at.all", true],
  ["pull_request.*", "pull_request.opened", true],
  ["pull_request.*", "pull_request", true],
  ["pull_request.*", "pull_request_review.submitted", false],
  ["*.failure", "workflow_run.completed.failure", true],
  ["workflow*.completed.*ure", "workflow_run.completed.failure", true],
  ["a*a", "a", false],
  ["a*b*c", "acbc", true],
  ["a*b*c", "acb", false],
  ["a.c", "abc", false],
  ["", "push", false],
])("%j fits %j: %s", (pattern, event, expected) => {
  expect(fits(pattern, event)).toBe(expected);
});

it("lets through what is named, or what isn't", () => {
  const patterns = ["push", "release.*"];
  expect(lets({ mode: "only", patterns }, "push")).toBe(true);
  expect(lets({ mode: "only", patterns }, "star.created")).toBe(false);
  expect(lets({ mode: "except", patterns }, "release.published")).toBe(false);
  expect(lets({ mode: "except", patterns }, "star.created")).toBe(true);
});

it("lets everything through without a rule, and a post without an event by any rule", () => {
  expect(lets(null, "push")).toBe(true);
  expect(lets({ mode: "only", patterns: [] }, null)).toBe(true);
});
