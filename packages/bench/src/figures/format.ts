import type { Bar, Figure } from "./figure.ts";

/** A value with as many digits as mean something. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString("en-US", options);
}

export const formatValue = (value: number, unit: string): string =>
  `${formatNumber(value)} ${unit}`.trimEnd();

/** A bar in words, without its unit; empty where there is none. */
export function formatBar(bar: Bar | null): string {
  if (bar === null) return "";
  if ("atLeast" in bar) return `at least ${formatNumber(bar.atLeast)}`;
  if ("atMost" in bar) return `at most ${formatNumber(bar.atMost)}`;
  return `under ${formatNumber(bar.under)}`;
}

export const formatReached = ({ reached }: Figure): string =>
  reached === null ? "" : reached ? "reached" : "MISSED";
