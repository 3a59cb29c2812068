import { expect, it } from "vitest";
import { attemptsInWords, headerLines, isCut } from "./attempt-text.ts";

it("writes one header per line", () => {
  const headers: [string, string][] = [
    ["webhook-id", "msg_1"],
    ["content-type", "application/json"],
  ];
  expect(headerLines(headers)).toBe("webhook-id: msg_1\ncontent-type: application/json");
});

it("knows an answer of which only the beginning was kept", () => {
  expect(isCut("ok")).toBe(false);
  expect(isCut("x".repeat(20_000))).toBe(true);
  expect(isCut("€".repeat(6_666))).toBe(true);
  expect(isCut("\uFFFD".repeat(10_000))).toBe(false);
});

it("counts attempts in words", () => {
  expect([0, 1, 2].map(attemptsInWords)).toEqual(["No attempt yet", "1 attempt", "2 attempts"]);
});
