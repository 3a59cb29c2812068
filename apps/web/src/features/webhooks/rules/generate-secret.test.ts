import { expect, it } from "vitest";
import { generateSecret } from "./generate-secret.ts";

it("makes another one each time, of letters and digits", () => {
  const secrets = Array.from({ length: 50 }, generateSecret);
  for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(secrets).size).toBe(secrets.length);
});
