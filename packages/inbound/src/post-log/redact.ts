import type { Post } from "../post.ts";

/** By what a header or a field of a query is called. */
const SECRET =
  /auth(?!ors?$)|cookie|signature|token|secret|passw|api[-_]?key|access[-_]?key|credential|jwt|hmac|session|(?:^|[-_])(?:key|sig|sign|code|pass|pwd|sas)$/;
/** What may hold an address with a secret in it: a proxy's word for the request, or where somebody came from. */
const ADDRESS = /^(?:referer|x-original-ur[il]|x-forwarded-ur[il]|x-rewrite-url)$/;
const MASK = "•••";
const MAX_VALUE = 1_000;
const MAX_HEADERS = 100;

/** A post's headers, by their names in lower case; what may hold a secret is masked. */
export function redactHeaders(post: Pick<Post, "header" | "headerNames">): Record<string, string> {
  const names = post.headerNames().slice(0, MAX_HEADERS);
  const entries = names.map((name) => {
    const value = SECRET.test(name) || ADDRESS.test(name) ? MASK : (post.header(name) ?? "");
    return [name, value.slice(0, MAX_VALUE).toWellFormed()] as const;
  });
  return Object.fromEntries(entries);
}

/** A query with the values masked that may hold a secret. */
export function redactQuery(query: string): string {
  if (query === "") return "";
  const fields = [...new URLSearchParams(query)].map(
    ([name, value]) => [name, SECRET.test(name.toLowerCase()) ? MASK : value] as [string, string],
  );
  return new URLSearchParams(fields).toString().slice(0, MAX_VALUE);
}
