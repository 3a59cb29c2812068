const MARKER = "…";

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The first `length` UTF-16 units and the marker, one fewer where that would split a pair. */
function cut(text: string, length: number): string {
  const splitsPair = isHighSurrogate(text.charCodeAt(length - 1));
  return text.slice(0, splitsPair ? length - 1 : length).trimEnd() + MARKER;
}

/**
 * What `build` makes of a text, or of the longest beginning of it, with a marker, that fits; of none at all
 * where no beginning does.
 * @param fits has to stay false for every longer text once it is false
 */
export function fitText<Built>(
  text: string,
  build: (text: string) => Built,
  fits: (built: Built) => boolean,
): Built {
  const whole = build(text);
  if (fits(whole)) return whole;
  let best = build("");
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const candidate = build(cut(text, middle));
    if (!fits(candidate)) high = middle - 1;
    else [low, best] = [middle, candidate];
  }
  return best;
}

/** A text of at most so many UTF-16 units, which are never fewer than what receivers call characters. */
export const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : cut(text, limit - MARKER.length);

/** Parts that aren't empty, each on a line of its own. */
export const inLines = (...parts: string[]): string =>
  parts.filter((part) => part !== "").join("\n");
