import { expect, it } from "vitest";
import { isGuessable } from "./guessable-password.ts";

const owner = { name: "Grace Hopper", email: "grace.hopper@example.com" };

it.each([
  "password",
  "PASSWORD",
  "1q2w3e4r",
  "aaaaaaaa",
  "abababab",
  "testtest",
  "12345678",
  "87654321",
  "abcdefgh",
  "QwertyUiop",
  "grace hopper",
  "Grace.Hopper",
  "grace.hopper2026",
  "grace.hopper@example.com",
])("refuses %s", (password) => {
  expect(isGuessable(password, owner)).toBe(true);
});

it.each([
  "correct horse battery",
  "long enough",
  "grace hopper's parrot",
  "aaaaaaab",
  "ääääöööü",
  "1234567890 and then some",
])("takes %s", (password) => {
  expect(isGuessable(password, owner)).toBe(false);
});

it("doesn't hold a short name against anybody", () => {
  expect(isGuessable("tim12345", { name: "Tim", email: "tim@example.com" })).toBe(false);
});

it("stands a long password of any kind", () => {
  for (const unit of ["a", "ab", "abcde", "🦊"]) {
    const password = `${unit.repeat(128 / unit.length)}x`;
    expect(isGuessable(password, owner)).toBe(false);
  }
});
