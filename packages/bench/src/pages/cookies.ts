/** Cookies that a server has set, by name. */
export type Cookies = ReadonlyMap<string, string>;

/** The cookies after an answer with these `Set-Cookie` lines. */
export const afterAnswer = (cookies: Cookies, lines: readonly string[]): Cookies =>
  new Map([
    ...cookies,
    ...lines.map((line): [string, string] => {
      const [pair = ""] = line.split(";");
      const end = pair.indexOf("=");
      return [pair.slice(0, end), pair.slice(end + 1)];
    }),
  ]);

/** What a browser sends in its `Cookie` line. */
export const cookieLine = (cookies: Cookies): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
