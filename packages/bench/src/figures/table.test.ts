import { expect, it } from "vitest";
import { formatTable } from "./table.ts";

it("lines names up to the left and figures to the right", () => {
  const rows = [
    ["", "posts/s", "median"],
    ["Tidings", "25,000", "2.5 ms"],
    ["one INSERT each", "900", "12.25 ms"],
  ];
  expect(formatTable(rows)).toBe(
    [
      "                 posts/s    median",
      "Tidings           25,000    2.5 ms",
      "one INSERT each      900  12.25 ms",
    ].join("\n"),
  );
});

it("takes rows of different lengths", () => {
  expect(formatTable([["a"], ["bb", "1"]])).toBe("a\nbb  1");
});
