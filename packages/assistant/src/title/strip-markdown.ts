/** Longer than a title, and short enough that no pattern takes long over it. */
const LONGEST = 1_000;

/** What stands for what, in this order; a mark that nothing closes stays as it is. */
const MARKS: [RegExp, string][] = [
  [/^[ \t]*(?:```|~~~).*$/gm, ""],
  [/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)/gm, ""],
  [/!?\[([^\][\n]*)\]\([^()\n]*\)/g, "$1"],
  [/(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)/g, "$2"],
  [/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu, "$2"],
];

/** The beginning of a text without the marks of its Markdown, for a place that shows none. */
export const stripMarkdown = (text: string): string =>
  MARKS.reduce((rest, [mark, instead]) => rest.replace(mark, instead), text.slice(0, LONGEST));
