import type { Headers } from "../post.ts";

/** By what a header or a field of a query is called. */
const SECRET =
  /auth(?!ors?$)|cookie|signature|token|secret|passw|api[-_]?key|access[-_]?key|credential|jwt|hmac|session|(?:^|[-_])(?:key|sig|sign|code|pass|pwd|sas)$/;
/** What may hold an address with a secret in it: a proxy's word for the request, or where somebody came from. */
const ADDRESS = /^(?:referer|x-original-ur[il]|x-forwarded-ur[il]|x-rewrite-url)$/;
const MASK = "•••";
const MAX_VALUE = 1_000;
const MAX_HEADERS = 100;

/** Headers as they may be shown: what may hold a secret is masked. */
export function redactHeaders(headers: Headers): Record<string, string> {
  const entries = Object.entries(headers).slice(0, MAX_HEADERS);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const shown = SECRET.test(name) || ADDRESS.test(name) ? MASK : String(value ?? "");
      return [name, shown.slice(0, MAX_VALUE).toWellFormed()];
    }),
  );
}

/** A query with the values masked that may hold a secret. */
export function redactQuery(query: string): string {
  if (query === "") return "";
  const fields = [...new URLSearchParams(query)].map(
    ([name, value]) => [name, SECRET.test(name.toLowerCase()) ? MASK : value] as [string, string],
  );
  return new URLSearchParams(fields).toString().slice(0, MAX_VALUE);
}
