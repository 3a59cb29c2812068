/** The longest content, in characters (Unicode code points). */
export const MAX_CONTENT_CHARACTERS = 16_384;

const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True when a reader would see something. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** True when the text has more than `limit` code points; stops counting there. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let characters = 0;
  for (let at = 0; at < text.length; characters++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return characters > limit;
}

/** Text as PostgreSQL takes it: NUL, which it refuses, is left out, and a lone surrogate becomes U+FFFD. */
export const toStorable = (text: string): string =>
  (text.includes("\0") ? text.replaceAll("\0", "") : text).toWellFormed();

/** Marks that turn the direction of what stands around them; in a name they would speak for others. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without marks of direction. */
export const withoutDirection = (text: string): string => text.replace(DIRECTION, "");
