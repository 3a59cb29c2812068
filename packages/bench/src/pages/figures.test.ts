import { expect, it } from "vitest";
import { weightFigures } from "./figures.ts";

it("holds what each page has above an empty one to the bar", () => {
  const pages = [
    { page: "/light", scripts: 1, bytes: 294_000 },
    { page: "/heavy", scripts: 1, bytes: 294_001 },
  ];
  expect(weightFigures({ scripts: 1, bytes: 174_000 }, pages)).toMatchObject([
    { value: 174, reached: null },
    { name: "/light: JavaScript above an empty page", value: 120, unit: "kB", reached: true },
    { value: 120.001, reached: false },
  ]);
});
