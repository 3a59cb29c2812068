import { nameToEmoji } from "gemoji";

/** Slack's names for coloured shapes, which Unicode got later than Slack did. */
const LARGE_SHAPE = /^large_(\w+_(?:circle|square))$/;

/** Names of Slack's that GitHub doesn't have. */
const MORE: Readonly<Record<string, string>> = {
  simple_smile: "🙂",
  party_popper: "🎉",
  face_with_rolling_eyes: "🙄",
};

/** `:name:` that isn't the end of a word, and a skin tone behind it. */
const SHORTCODE = /(?<![\p{L}\p{N}]):([a-z0-9_+-]{1,60}):(?::skin-tone-[2-6]:)?/gu;

/** The emoji of a name such as `rocket`; undefined for an unknown one. */
export const emojiOf = (name: string): string | undefined =>
  lookUp(name) ?? lookUp(name.replace(LARGE_SHAPE, "$1"));

function lookUp(name: string): string | undefined {
  if (Object.hasOwn(nameToEmoji, name)) return nameToEmoji[name];
  return Object.hasOwn(MORE, name) ? MORE[name] : undefined;
}

/** Shortcodes as the emoji that they name; unknown ones stay as they are. */
export const withEmoji = (text: string): string =>
  text.replace(SHORTCODE, (shortcode, name: string) => emojiOf(name) ?? shortcode);
