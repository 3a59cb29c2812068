const WITHOUT_MINOR_UNIT = new Set(
  "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "),
);
const WITH_THREE_DIGITS = new Set("BHD JOD KWD OMR TND".split(" "));

function digitsOf(currency: string): number {
  if (WITHOUT_MINOR_UNIT.has(currency)) return 0;
  return WITH_THREE_DIGITS.has(currency) ? 3 : 2;
}

/**
 * An amount in a currency's smallest unit as people write it: 1250 and "eur" as "€12.50". The currencies
 * whose smallest unit isn't a hundredth are those of Stripe's "Supported currencies"; ISK and UGX count in
 * hundredths there.
 */
export function formatMoney(amount: number, currency: string): string {
  const code = currency.trim().toUpperCase();
  const digits = digitsOf(code);
  const value = amount / 10 ** digits;
  if (!/^[A-Z]{3}$/.test(code)) return `${value.toFixed(digits)} ${currency}`.trim();
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: code,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
