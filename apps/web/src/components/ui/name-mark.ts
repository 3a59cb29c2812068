const FULL_CIRCLE = 360;

/** One or two capital letters that stand for a name; "?" for a name without letters or digits. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const initials = ends.map((word) => Array.from(word ?? "")[0] ?? "").join("");
  return initials.toLocaleUpperCase("en") || "?";
}

/** A hue in degrees (0–359), the same for the same name on every screen. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) % FULL_CIRCLE;
}
