import { expect, it } from "vitest";
import { formatMoney } from "./money.ts";

it.each([
  [1250, "eur", "€12.50"],
  [100_000_000, "usd", "$1,000,000.00"],
  [500, "jpy", "¥500"],
  [5000, "krw", "₩5,000"],
  [1500, "kwd", "KWD\u00a01.500"],
  [500, "isk", "ISK\u00a05.00"],
  [-250, "usd", "-$2.50"],
  [0, "xyz", "XYZ\u00a00.00"],
  [999, "", "9.99"],
  [999, "bitcoin", "9.99 bitcoin"],
])("writes %d %s as %s", (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text);
});
