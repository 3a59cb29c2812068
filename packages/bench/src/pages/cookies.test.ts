import { expect, it } from "vitest";
import { afterAnswer, cookieLine } from "./cookies.ts";

it("keeps what was set last, with every sign of a value", () => {
  const first = afterAnswer(new Map(), ["a=1; Path=/; HttpOnly", "b=x%3Dy=="]);
  expect(cookieLine(first)).toBe("a=1; b=x%3Dy==");
  expect(cookieLine(afterAnswer(first, ["a=2"]))).toBe("a=2; b=x%3Dy==");
});
