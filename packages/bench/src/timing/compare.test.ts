import { expect, it } from "vitest";
import { compare } from "./compare.ts";

it("times all in turns, in every round, and each comes first as often as the others", async () => {
  const order: string[] = [];
  const attempt = (name: string) => async () => {
    order.push(name);
  };
  let turns = 0;
  const goesOn = () => ++turns % 3 !== 0;
  const compared = await compare(attempt("a"), attempt("b"), { rounds: 2, goesOn });
  expect(order.join("")).toBe("ababaaaab".repeat(2));
  expect(compared.attempts).toBe(6);
  expect(compared.ratios).toHaveLength(2);
  expect(compared.noise).toHaveLength(2);
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
