import { expect, it } from "vitest";
import { compare } from "./compare.ts";

it("times both in turns, in every round, and who comes first changes", async () => {
  const order: string[] = [];
  const attempt = (name: string) => async () => {
    order.push(name);
  };
  let pairs = 0;
  const goesOn = () => ++pairs % 2 === 1;
  const { ratios, attempts } = await compare(attempt("a"), attempt("b"), { rounds: 2, goesOn });
  expect(order).toEqual(["a", "b", "b", "a", "a", "b", "b", "a"]);
  expect(attempts).toBe(4);
  expect(ratios).toHaveLength(2);
});

it("tells the one that takes longer", async () => {
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  const { ratios, medianMs } = await compare(async () => {}, slow, {
    rounds: 1,
    goesOn: () => false,
  });
  expect(ratios[0]).toBeGreaterThan(1);
  expect(medianMs.other).toBeGreaterThan(medianMs.one);
});
