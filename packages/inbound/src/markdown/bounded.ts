/** More than any message shows: what comes behind it is cut off in the end, so nobody works on it. */
const MAX_LOOKED_AT = 20_000;

/** The part of a text that is worth converting. */
export const bounded = (text: string): string =>
  text.length > MAX_LOOKED_AT ? text.slice(0, MAX_LOOKED_AT) : text;
