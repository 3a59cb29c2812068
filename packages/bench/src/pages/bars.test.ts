import { expect, it } from "vitest";
import { judge } from "./bars.ts";

it("holds each page to its bar, and says what was found", () => {
  const pages = [
    { page: "/light", bytesAbove: 120_000 },
    { page: "/heavy", bytesAbove: 120_001 },
  ];
  expect(judge(pages)).toEqual([
    { holds: true, text: expect.stringContaining("/light: 120.0 kB above an empty page") },
    { holds: false, text: expect.stringContaining("/heavy") },
  ]);
});
