import { expect, it } from "vitest";
import { figure } from "./figure.ts";
import { toMarkdown } from "./markdown.ts";

const machine = {
  at: "2026-11-30T15:20:56.123Z",
  commit: "0123456789ab",
  cpu: "A CPU",
  cores: 2,
  memoryGib: 23,
  system: "Linux 6.1",
  node: "v24.21.0",
  postgresql: "18.4.0",
  loadBefore: 0.251,
};

it("tells the machine first, then each benchmark in a table", () => {
  const figures = [
    figure("a rate", 2.6, "times", { bar: { atLeast: 2.5 } }),
    figure("a|b", 11.25, "ms", { bar: { atMost: 10 } }),
    figure("posts", 25_000, ""),
  ];
  const results = [{ name: "inbound", summary: "posts", seconds: 61, figures, failure: null }];
  expect(toMarkdown({ machine, results })).toBe(
    [
      "Measured 2026-11-30 15:20 UTC, commit `0123456789ab` on A CPU, 2 cores, 23 GiB, Linux 6.1; Node.js 24.21.0, PostgreSQL 18.4.0; load before the run 0.25.",
      "",
      "### inbound",
      "",
      "Posts (61 s)",
      "",
      "|  | value | bar |  |",
      "| --- | --: | --: | --- |",
      "| a rate | 2.60 times | at least 2.50 | reached |",
      "| a\\|b | 11.3 ms | at most 10 | **missed** |",
      "| posts | 25,000 |  |  |",
    ].join("\n"),
  );
});

it("says why a benchmark found nothing", () => {
  const results = [
    { name: "pages", summary: "all", seconds: 1, figures: [], failure: "Error: no app" },
  ];
  expect(toMarkdown({ machine: { ...machine, commit: null }, results })).toMatch(
    /UTC on A CPU.*### pages\n\nAll \(1 s\)\n\nFailed: Error: no app$/s,
  );
});
