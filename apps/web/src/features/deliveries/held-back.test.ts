import { expect, it } from "vitest";
import { holdBack } from "./held-back.ts";

const rows = ["d", "c", "b", "a"].map((id) => ({ id }));

it("shows everything while nobody reads", () => {
  expect(holdBack(rows, undefined)).toEqual({ shown: rows, waiting: 0 });
});

it("holds back what is newer than what one reads, and counts it", () => {
  expect(holdBack(rows, "b")).toEqual({ shown: rows.slice(2), waiting: 2 });
});

it("doesn't mind that the row one began with is gone", () => {
  expect(holdBack(rows, "bb")).toEqual({ shown: rows.slice(2), waiting: 2 });
});
