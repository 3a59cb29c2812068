/** Shorter last parts of a path show nothing: four characters would be too much of a token. */
const SHORTEST_HINTED = 16;
const HINT_CHARACTERS = 4;

/**
 * An address as it may be shown and logged: scheme, host, and the last four characters of a long path to
 * tell two of one host apart. A path often holds a token, and so do the query and the user's part.
 */
export function maskUrl(url: URL): string {
  const origin = `${url.protocol}//${url.host}`;
  if (url.pathname.length <= 1 && url.search === "") return origin;
  const lastPart = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  return `${origin}/…${lastPart.length < SHORTEST_HINTED ? "" : lastPart.slice(-HINT_CHARACTERS)}`;
}
