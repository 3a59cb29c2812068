/** An address without the characters that could end one and begin markup; a backslash would break it. */
const ADDRESS = /https?:\/\/[\w\-./?%&=#+~:;,!$]+/.source;
const MARKUP = /[\\`*_~|<>#[\]-]/.source;

const ADDRESS_OR_MARKUP = new RegExp(`(${ADDRESS})|${MARKUP}`, "g");

/** Text as Markdown that shows it as it is: a backslash before every character that means something. */
export const escapeMarkdown = (text: string): string =>
  text.replace(ADDRESS_OR_MARKUP, (match, address?: string) => address ?? `\\${match}`);
