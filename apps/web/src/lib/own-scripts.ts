/** Where the build's chunks are. */
const CHUNKS = "/_next/static/";
/** What React makes an element out of before it fills it in: it is empty, and does nothing. */
const EMPTY = new Set(["", "<script></script>"]);

/**
 * What a text has to be before a browser makes markup or a script of it
 * (https://www.w3.org/TR/trusted-types): a chunk of this very build, or nothing at all. Null refuses.
 */
export const ownScripts = (origin: string) => ({
  createHTML: (text: string): string | null => (EMPTY.has(text) ? text : null),
  createScriptURL: (text: string): string | null => {
    const url = URL.parse(text, origin);
    return url?.origin === origin && url.pathname.startsWith(CHUNKS) ? text : null;
  },
});
