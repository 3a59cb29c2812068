const QUOTE = '"';
const FIRST_PRINTABLE = 0x20;

/** A quote, an escape, or a raw control character with the backslash before it, if there is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TOKEN = /"|\\[^\0-\x1f]|\\?[\0-\x1f]/g;

const isControl = (character: string): boolean => character.charCodeAt(0) < FIRST_PRINTABLE;

const escaped = (control: string): string =>
  `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Escapes the control characters that stand raw inside JSON's strings, line breaks above all: scripts put
 * a text of several lines between quotes, and Mattermost and Rocket.Chat take that. RFC 8259, section 7,
 * allows none, so valid JSON comes back as it is. Linear in time.
 */
export function repairJson(text: string): string {
  let isInString = false;
  return text.replace(TOKEN, (token) => {
    if (token === QUOTE) isInString = !isInString;
    const last = token.slice(-1);
    return isInString && isControl(last) ? escaped(last) : token;
  });
}
